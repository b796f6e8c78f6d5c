// Talking to a server, on explicit request only: what goes wrong on the way, and what is not trusted.
import { UserError } from '../../shared/errors.ts'

const JSON_SECONDS = 30

/** The server cannot be reached, or stops in the middle. */
export class ConnectionLost extends Error {
  constructor(
    readonly url: string,
    readonly why: string,
    options?: { cause: unknown },
  ) {
    super(`${url}: ${why}`, options)
    this.name = 'ConnectionLost'
  }
}

export async function connected<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const cause = error instanceof Error ? ((error.cause as NodeJS.ErrnoException | undefined) ?? error) : undefined
    throw new ConnectionLost(url, (cause as NodeJS.ErrnoException)?.code ?? cause?.message ?? String(error), {
      cause: error,
    })
  }
}

/** What is loaded as native code comes encrypted, or from this very machine. */
export function requireSecure(url: string): void {
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' }
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  if (protocol === 'https:' || (protocol === 'http:' && isHere)) return
  throw new UserError({
    en: `'${url}' is not an encrypted address (https), so nothing is fetched from there. Use an address that begins with https://.`,
    ja: `'${url}' は暗号化された（https の）アドレスではないため、そこからは取得しません。https:// で始まるアドレスを使ってください。`,
  })
}

/** A server's answer as JSON. */
export async function fetchJson(url: string): Promise<unknown> {
  requireSecure(url)
  try {
    const signal = AbortSignal.timeout(JSON_SECONDS * 1000)
    const response = await connected(url, () => fetch(url, { signal }))
    requireSecure(response.url)
    if (!response.ok) throw unexpected(url, `HTTP ${response.status}`)
    const text = await connected(url, () => response.text())
    return parsed(url, text)
  } catch (error) {
    throw error instanceof ConnectionLost ? unreachable(error) : error
  }
}

function parsed(url: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw unexpected(url, 'not JSON')
  }
}

/** An answer that is not what this server should give; a network that wants a login first answers so too. */
export function unexpected(url: string, what: string): UserError {
  return new UserError({
    en: `${url} answered unexpectedly (${what}). Open the address in a browser: some networks want a login first. Otherwise try again later. Nothing was changed.`,
    ja: `${url} から予期しない応答がありました（${what}）。ブラウザーで開いて確かめてください（先にログインが必要なネットワークもあります）。そうでなければ、しばらくしてからもう一度実行してください。何も変更していません。`,
  })
}

function unreachable({ url, why }: ConnectionLost): UserError {
  const { host } = new URL(url)
  return new UserError({
    en: `${host} cannot be reached (${why}). Connect to the internet and try again; behind a proxy, set HTTPS_PROXY and NODE_USE_ENV_PROXY=1 (Node.js 24 or newer). Nothing was changed, and everything else works offline.`,
    ja: `${host} に接続できません（${why}）。インターネットに接続してから、もう一度実行してください。プロキシを使うネットワークでは、HTTPS_PROXY と NODE_USE_ENV_PROXY=1（Node.js 24 以降）を設定してください。何も変更していません。ほかの機能はオフラインでも使えます。`,
  })
}
