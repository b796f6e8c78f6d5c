// Fetches a large file: goes on where it was broken off, and leaves the part that has arrived for the next time.
import { open, rm, stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { UserError } from '../../shared/errors.ts'
import { ConnectionLost, connected, requireSecure } from './network.ts'
import { explainingFileErrors } from './problems.ts'

export interface Download {
  url: string
  /** What has arrived so far is looked for here, and kept here. */
  file: string
  /** Of the whole file. */
  bytes: number
  onProgress(bytes: number): void
  /** Ends it; what has arrived stays. */
  signal?: AbortSignal
}

const SILENCE_SECONDS = 30
/** A connection that breaks is made again, so often without anything having arrived in between. */
const RETRY_AFTER_SECONDS = [0.5, 1, 2]

/** Whether the file is what it should be is for the caller to check. */
export async function download(request: Download): Promise<void> {
  let failures = 0
  let most = await arrived(request.file)
  for (;;) {
    try {
      return await transfer(request)
    } catch (error) {
      request.signal?.throwIfAborted()
      if (!(error instanceof ConnectionLost)) throw error
      const now = await arrived(request.file)
      if (now > most) failures = 0
      most = Math.max(most, now)
      const pause = RETRY_AFTER_SECONDS[failures++]
      if (pause === undefined) throw brokenOff(request, now, error)
      await wait(pause * 1000, undefined, { signal: request.signal })
    }
  }
}

async function transfer({ url, file, bytes, onProgress, signal }: Download): Promise<void> {
  let from = await arrived(file)
  if (from > bytes) from = await discard(file)
  onProgress(from)
  if (from === bytes) return
  signal?.throwIfAborted()
  const silence = new Silence()
  const ends = AbortSignal.any([silence.signal, ...(signal ? [signal] : [])])
  try {
    const headers = { 'Accept-Encoding': 'identity', ...(from > 0 && { Range: `bytes=${from}-` }) }
    const response = await connected(url, () => fetch(url, { headers, signal: ends }))
    requireSecure(response.url)
    if (response.status >= 500) throw new ConnectionLost(url, `HTTP ${response.status}`)
    if (response.status === 416) {
      await discard(file)
      throw new ConnectionLost(url, 'HTTP 416')
    }
    if (!response.ok || !response.body) throw refused(url, response.status)
    // A server without ranges sends all of it again.
    const goesOn = response.status === 206 && response.headers.get('content-range')?.startsWith(`bytes ${from}-`)
    if (!goesOn) from = await discard(file)
    const reader = response.body.getReader()
    await explainingFileErrors(file, 'write', async () => {
      const target = await open(file, 'a')
      try {
        for (;;) {
          const { done, value } = await connected(url, () => reader.read())
          if (done) break
          silence.broken()
          await target.appendFile(value)
          from += value.length
          onProgress(from)
        }
        await target.sync()
      } finally {
        await target.close()
      }
    })
  } finally {
    silence.end()
  }
  if (from < bytes) throw new ConnectionLost(url, 'the end is missing')
}

/** Gives up a connection over which nothing comes any more. */
class Silence {
  private readonly controller = new AbortController()
  private readonly timer = setTimeout(
    () => this.controller.abort(new Error(`nothing came for ${SILENCE_SECONDS} s`)),
    SILENCE_SECONDS * 1000,
  )
  readonly signal = this.controller.signal

  broken(): void {
    this.timer.refresh()
  }

  end(): void {
    clearTimeout(this.timer)
    this.controller.abort()
  }
}

const arrived = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  )

async function discard(file: string): Promise<0> {
  await explainingFileErrors(file, 'write', () => rm(file, { force: true }))
  return 0
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1)

function brokenOff({ bytes, url }: Download, now: number, lost: ConnectionLost): UserError {
  const { host } = new URL(url)
  const [done, all] = [megabytes(now), megabytes(bytes)]
  if (now === 0)
    return new UserError(
      {
        en: `${host} cannot be reached (${lost.why}). Connect to the internet and try again.`,
        ja: `${host} に接続できません（${lost.why}）。インターネットに接続してから、もう一度実行してください。`,
      },
      { cause: lost },
    )
  return new UserError(
    {
      en: `The connection to ${host} broke after ${done} of ${all} MB (${lost.why}). What has arrived is kept: the next try goes on from there.`,
      ja: `${host} との接続が ${all} MB のうち ${done} MB で切れました（${lost.why}）。届いた分は残してあり、次は続きから取得します。`,
    },
    { cause: lost },
  )
}

function refused(url: string, status: number): UserError {
  return new UserError({
    en: `${new URL(url).host} did not give the file ${url} (HTTP ${status}). Try again later.`,
    ja: `${new URL(url).host} からファイル ${url} を取得できませんでした（HTTP ${status}）。しばらくしてからもう一度実行してください。`,
  })
}
