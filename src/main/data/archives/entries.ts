// What a ZIP file holds, read from its list of entries and checked before a byte is unpacked.
import path from 'node:path'
import type { Entry, ZipFile } from 'yauzl'
import yauzl from 'yauzl'
import { UserError } from '../../../shared/errors.ts'
import { unreadable } from '../files.ts'
import { entryName, isClutter, refuseEscape } from './names.ts'
import {
  bomb,
  damagedArchive,
  encrypted,
  symbolicLink,
  tooManyEntries,
  tooMuch,
  twice,
  unusualMethod,
} from './problems.ts'

export interface Limits {
  entries: number
  /** Of all entries together, unpacked. */
  bytes: number
  /** Unpacked to packed, of more than `always`. */
  ratio: number
  always: number
}

export const usualLimits: Limits = { entries: 500_000, bytes: 20e9, ratio: 200, always: 100e6 }

export interface ArchiveEntry {
  /** With '/', relative to the archive. */
  name: string
  bytes: number
  entry: Entry
}

export interface Archive {
  zip: ZipFile
  files: ArchiveEntry[]
  bytes: number
}

/** The caller closes `zip`. */
export async function openArchive(file: string, limits = usualLimits): Promise<Archive> {
  const name = path.basename(file)
  let zip: ZipFile | undefined
  try {
    zip = await yauzl.openPromise(file, { lazyEntries: true, decodeStrings: false, autoClose: false })
    if (zip.entryCount > limits.entries) throw tooManyEntries(name, zip.entryCount, limits.entries)
    return { zip, ...(await listEntries(zip, name, limits)) }
  } catch (error) {
    zip?.close()
    if (error instanceof UserError) throw error
    throw (error as NodeJS.ErrnoException).syscall ? unreadable(file, error) : damagedArchive(name, error)
  }
}

async function listEntries(zip: ZipFile, name: string, limits: Limits): Promise<Omit<Archive, 'zip'>> {
  const files: ArchiveEntry[] = []
  const names = new Set<string>()
  let [bytes, packed] = [0, 0]
  for await (const entry of zip.eachEntry()) {
    const inside = entryName(entry.fileNameRaw, entry.generalPurposeBitFlag)
    refuseEscape(inside, name)
    if (inside.endsWith('/') || isClutter(inside)) continue
    refuseUnusual(entry, inside, name)
    if (names.has(inside)) throw twice(name, inside)
    names.add(inside)
    bytes += entry.uncompressedSize
    packed += entry.compressedSize
    files.push({ name: inside, bytes: entry.uncompressedSize, entry })
  }
  // Entries that overlap let a small file hold any amount.
  const real = Math.min(packed, zip.fileSize)
  if (packed > zip.fileSize || (bytes > limits.always && bytes > limits.ratio * real)) throw bomb(name, real, bytes)
  if (bytes > limits.bytes) throw tooMuch(name, bytes, limits.bytes)
  return { files, bytes }
}

const stored = 0
const deflated = 8
/** The file type among the permissions that Unix puts into the upper half of the attributes. */
const typeMask = 0xf000
const link = 0xa000

function refuseUnusual(entry: Entry, inside: string, name: string): void {
  if (((entry.externalFileAttributes >>> 16) & typeMask) === link) throw symbolicLink(name, inside)
  if (entry.isEncrypted()) throw encrypted(name)
  const method = entry.compressionMethod
  if (method !== stored && method !== deflated) throw unusualMethod(name, inside, method)
}
