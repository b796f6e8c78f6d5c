// What lies in a folder, as a file browser shows it.
import { readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import type { FileEntry, FolderListing } from '../../shared/protocol/files.ts'
import { exists } from '../files/freeName.ts'
import { explainingFileErrors } from '../files/problems.ts'

/** Folders first, then by name as people count: 'a2' before 'a10'. What is hidden stays so. */
export async function listFolder(path: string): Promise<FileEntry[]> {
  const names = await explainingFileErrors(path, 'read', () => readdir(path))
  const entries = await Promise.all(names.filter((name) => !name.startsWith('.')).map((name) => entry(path, name)))
  return entries
    .flatMap((each) => each ?? [])
    .sort((a, b) =>
      a.kind === b.kind ? a.name.localeCompare(b.name, 'en', { numeric: true }) : a.kind === 'folder' ? -1 : 1,
    )
}

/** Links are shown as what they lead to; those that lead nowhere, sockets and devices not at all. */
async function entry(folder: string, name: string): Promise<FileEntry | undefined> {
  const path = join(folder, name)
  const found = await stat(path).catch(() => undefined)
  if (!found || !(found.isFile() || found.isDirectory())) return undefined
  const modified = found.mtime.toISOString()
  return found.isFile()
    ? { name, path, kind: 'file', size: found.size, modified }
    : { name, path, kind: 'folder', modified }
}

/** The user's own folder, Tsumiki's, and the drives. */
export async function systemPlaces(home: string): Promise<FolderListing['places']> {
  const user = homedir()
  const own = [
    { name: basename(user) || user, path: user },
    { name: basename(home), path: home },
  ]
  return [...own, ...(await drives())]
}

async function drives(): Promise<FolderListing['places']> {
  if (process.platform !== 'win32') return [{ name: '/', path: '/' }]
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i))
  const there = await Promise.all(letters.map((letter) => exists(`${letter}:\\`)))
  return letters.filter((_, i) => there[i]).map((letter) => ({ name: `${letter}:`, path: `${letter}:\\` }))
}
