// What of a folder is listed, in which order, and how paths are put together.
import type { FileEntry } from '../../shared/protocol/files.ts'
import type { FileWish } from './choose.ts'

interface Shown {
  kind: FileWish['kind']
  extensions?: readonly string[]
  search: string
}

/** Folders first, then by name as people count: 'a2' before 'a10'. Hidden ones only where they are searched for. */
export function listed(entries: readonly FileEntry[], { kind, extensions, search }: Shown, language: string) {
  const wanted = search.trim().toLocaleLowerCase(language).normalize('NFKC')
  const found = entries.filter(({ name }) =>
    wanted ? name.toLocaleLowerCase(language).normalize('NFKC').includes(wanted) : !name.startsWith('.'),
  )
  const shown = found.filter((entry) => entry.kind === 'folder' || (kind !== 'folder' && fits(entry.name, extensions)))
  const order = new Intl.Collator(language, { numeric: true }).compare
  shown.sort((a, b) => Number(a.kind === 'file') - Number(b.kind === 'file') || order(a.name, b.name))
  return { shown, hidden: found.length - shown.length }
}

function fits(name: string, extensions: readonly string[] | undefined): boolean {
  const lower = name.toLowerCase()
  return !extensions || extensions.some((extension) => lower.endsWith(`.${extension}`))
}

/** In the manner of the folder's own path: Windows' begin with a drive or a share. */
export function joinPath(folder: string, name: string): string {
  const separator = /^[A-Za-z]:|^\\\\/.test(folder) ? '\\' : '/'
  return folder.endsWith(separator) ? folder + name : folder + separator + name
}

export function fileName(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path
}

/** With the first of the extensions where it has none of them. */
export function withExtension(name: string, extensions: readonly string[] | undefined): string {
  const trimmed = name.trim()
  return !extensions?.length || fits(trimmed, extensions) ? trimmed : `${trimmed}.${extensions[0]}`
}

const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const

export function readableSize(bytes: number, language: string): string {
  const power = Math.min(units.length - 1, bytes > 0 ? Math.floor(Math.log10(bytes) / 3) : 0)
  const value = bytes / 1000 ** power
  return `${value.toLocaleString(language, { maximumFractionDigits: power && value < 10 ? 1 : 0 })} ${units[power]}`
}
