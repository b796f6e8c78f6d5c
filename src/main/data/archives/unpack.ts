// Unpacks a ZIP file into the user's cache folder, under a key of what it holds: once, and whole or not at all.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile, rename, rm, stat, statfs, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import type { ZipFile } from 'yauzl'
import { UserError } from '../../../shared/errors.ts'
import { cacheFolder } from '../cache/folder.ts'
import { ImportMeter } from '../import/listener.ts'
import { eachOf } from '../pictures/several.ts'
import { type Archive, type ArchiveEntry, type Limits, openArchive, usualLimits } from './entries.ts'
import { dropOld, removeAbandoned } from './keep.ts'
import { damagedEntry, noSpace, twice } from './problems.ts'

export const unpackedFolder = () => path.join(cacheFolder(), 'unpacked')

/** Beside the folder of the files: written last, so that what lies there without it was broken off. */
export const markOf = (folder: string) => `${folder}.json`

/** The folder that holds the files. What was broken off is done anew. */
export async function unpack(file: string, limits: Limits = usualLimits): Promise<string> {
  const archive = await openArchive(file, limits)
  try {
    const folder = path.join(unpackedFolder(), keyOf(archive))
    if (!(await isWhole(folder, archive))) await unpackTo(folder, archive, path.basename(file))
    // When it was used last.
    const now = new Date()
    await utimes(markOf(folder), now, now).catch(() => {})
    return folder
  } finally {
    archive.zip.close()
  }
}

/** Names, sizes and checksums of all entries: the same for a copy of the file elsewhere, another when one byte changes. */
function keyOf({ files }: Archive): string {
  const hash = createHash('sha256')
  for (const { name, bytes, entry } of files) hash.update(`${name}\0${bytes}\0${entry.crc32}\n`)
  return hash.digest('hex').slice(0, 32)
}

/** Somebody may have tidied up the cache folder. */
async function isWhole(folder: string, { files }: Archive): Promise<boolean> {
  const mark = await readFile(markOf(folder), 'utf8').catch(() => undefined)
  if (mark === undefined) return false
  let whole = true
  await eachOf(files, async ({ name, bytes }) => {
    if (!whole) return
    const found = await stat(path.join(folder, name)).catch(() => undefined)
    whole &&= found?.isFile() === true && found.size === bytes
  })
  return whole
}

async function unpackTo(folder: string, archive: Archive, name: string): Promise<void> {
  const { bytes } = archive
  await mkdir(unpackedFolder(), { recursive: true })
  await removeAbandoned(unpackedFolder())
  await requireSpace(bytes)
  // Another process may be at the same file.
  const partial = `${folder}.${process.pid}.partial`
  await rm(partial, { recursive: true, force: true })
  try {
    await writeAll(partial, archive, name)
    await rm(folder, { recursive: true, force: true })
    await rm(markOf(folder), { force: true })
    await rename(partial, folder)
    await writeFile(markOf(folder), JSON.stringify({ name, bytes, files: archive.files.length }))
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => {})
    throw error
  }
  await dropOld(unpackedFolder(), folder)
}

async function writeAll(folder: string, { zip, files, bytes }: Archive, name: string): Promise<void> {
  const meter = new ImportMeter(bytes)
  await mkdir(folder, { recursive: true })
  for (const inner of new Set(files.map((each) => path.dirname(each.name))))
    await mkdir(path.join(folder, inner), { recursive: true }).catch((cause) => {
      throw damagedEntry(name, inner, cause)
    })
  await eachOf(files, async (each) => {
    try {
      await writeOne(zip, each, path.join(folder, each.name), meter)
    } catch (cause) {
      if (cause instanceof UserError) throw cause
      const { code } = cause as NodeJS.ErrnoException
      if (code === 'EEXIST') throw twice(name, each.name)
      if (code === 'ENOSPC') throw noSpace(unpackedFolder(), bytes, 0)
      throw damagedEntry(name, each.name, cause)
    }
  })
}

/** A size that differs from the announced one ends the stream with an error. */
async function writeOne(zip: ZipFile, { entry }: ArchiveEntry, to: string, meter: ImportMeter): Promise<void> {
  let sum = 0
  const checked = new Transform({
    transform(chunk: Buffer, _, done) {
      try {
        sum = crc32(chunk, sum)
        meter.add(chunk.length)
        done(null, chunk)
      } catch (error) {
        done(error as Error)
      }
    },
  })
  await pipeline(await zip.openReadStreamPromise(entry), checked, createWriteStream(to, { flags: 'wx' }))
  if (sum !== entry.crc32) throw new Error('the checksum differs')
}

async function requireSpace(bytes: number): Promise<void> {
  const disk = await statfs(unpackedFolder()).catch(() => undefined)
  if (disk && disk.bavail * disk.bsize < bytes) throw noSpace(unpackedFolder(), bytes, disk.bavail * disk.bsize)
}
