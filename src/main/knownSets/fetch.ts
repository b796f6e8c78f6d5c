// Fetches a well-known set into the user's Tsumiki folder; broken off at any moment, the next time goes on from there.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { UserError } from '../../shared/errors.ts'
import { writeFileAtomic } from '../files/atomic.ts'
import { download } from '../files/download.ts'
import { tsumikiHome } from '../files/folders.ts'
import { ConnectionLost, requireSecure } from '../files/network.ts'
import { explainingFileErrors } from '../files/problems.ts'
import { cifarToIdx } from './cifar.ts'
import { type KnownFile, type KnownSet, knownSets, sizeOf } from './known.ts'

export function findSet(name: string, sets: readonly KnownSet[] = knownSets): KnownSet {
  const found = sets.find((set) => set.name === name.toLowerCase())
  if (found) return found
  const known = sets.map((set) => set.name).join(', ')
  throw new UserError({
    en: `There is no set called '${name}' to fetch. These can be fetched: ${known}.`,
    ja: `'${name}' というデータは取得できません。取得できるもの: ${known}`,
  })
}

export const folderOf = ({ name }: KnownSet) => join(tsumikiHome(), 'data', name)

export async function isPresent(set: KnownSet): Promise<boolean> {
  return exists(join(folderOf(set), 'source.txt'))
}

/** The folder that holds it. TSUMIKI_DATASETS_URL names another server: a mirror, or a test's. */
export async function fetchSet(
  set: KnownSet,
  onProgress: (bytes: number, of: number) => void,
  signal?: AbortSignal,
): Promise<string> {
  const folder = folderOf(set)
  if (await isPresent(set)) return folder
  const mirror = process.env.TSUMIKI_DATASETS_URL
  const base = mirror ? `${mirror.replace(/\/$/, '')}/${set.name}/` : set.url
  requireSecure(base)
  await explainingFileErrors(folder, 'write', () => mkdir(folder, { recursive: true }))
  let before = 0
  for (const file of set.files) {
    await fetchFile(set, file, base, (bytes) => onProgress(before + bytes, sizeOf(set)), signal)
    before += file.bytes
  }
  if (set.unpack) await unpack(set, folder)
  await explainingFileErrors(folder, 'write', () => writeFile(join(folder, 'source.txt'), sourceText(set)))
  return folder
}

async function fetchFile(
  set: KnownSet,
  file: KnownFile,
  base: string,
  onProgress: (bytes: number) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const target = join(folderOf(set), file.name)
  if (await exists(target)) return onProgress(file.bytes)
  const part = `${target}.part`
  const url = `${base}${file.name}`
  try {
    await download({ url, file: part, bytes: file.bytes, onProgress, signal })
  } catch (error) {
    if (error instanceof UserError && error.cause instanceof ConnectionLost) throw offline(set, error)
    throw error
  }
  await verify(part, file, url)
  await explainingFileErrors(target, 'write', () => rename(part, target))
}

async function verify(part: string, { name, md5 }: KnownFile, url: string): Promise<void> {
  const hash = createHash('md5')
  await explainingFileErrors(part, 'read', () => pipeline(createReadStream(part), hash))
  if (hash.digest('hex') === md5) return
  await rm(part, { force: true })
  const { host } = new URL(url)
  throw new UserError({
    en: `What arrived from ${host} is not the published file ${name} (its checksum differs), so it was thrown away. Try again; if it happens again, something on the way changes what is downloaded.`,
    ja: `${host} から届いたファイルが公開されている ${name} と一致しないため（チェックサムの不一致）、破棄しました。もう一度実行してください。繰り返す場合は、途中の何かが内容を変えています。`,
  })
}

async function unpack({ files }: KnownSet, folder: string): Promise<void> {
  const archive = join(folder, files[0].name)
  const made = await cifarToIdx(await explainingFileErrors(archive, 'read', () => readFile(archive)))
  for (const [name, bytes] of Object.entries(made)) await writeFileAtomic(join(folder, name), bytes)
  await rm(archive, { force: true })
}

function sourceText({ title, source, licence, files }: KnownSet): string {
  return [
    title.en,
    `Source: ${source}`,
    `Licence: ${licence.en}`,
    ...files.map(({ name, md5 }) => `${name} MD5 ${md5}`),
    '',
  ].join('\n')
}

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  )

function offline({ name }: KnownSet, cause: UserError): UserError {
  return new UserError(
    {
      en: `${cause.text.en} '${name}' needs the internet; without it, generated data does: drawn digits, spirals and others (on the command line generate:digits, generate:spiral …).`,
      ja: `${cause.text.ja}「${name}」にはインターネット接続が必要です。接続できないときは、数字やらせんなどの生成データを使えます（コマンドでは generate:digits、generate:spiral など）。`,
    },
    { cause },
  )
}
