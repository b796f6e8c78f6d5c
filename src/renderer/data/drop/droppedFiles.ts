// What was dropped on the page: every file with its path below the dropped folder.

export interface DroppedFile {
  /** 'cats/1.png' of a dropped folder cats; the name alone of a dropped file. */
  path: string
  file: File
}

/** To be called while the event is handled: what was dropped is gone afterwards. */
export function entriesOf(transfer: DataTransfer): FileSystemEntry[] {
  return [...transfer.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null
    return entry ? [entry] : []
  })
}

/** All files below the entries, hidden ones left out. */
export async function filesOf(entries: readonly FileSystemEntry[]): Promise<DroppedFile[]> {
  const files: DroppedFile[] = []
  for (const entry of entries) await collect(entry, '', files)
  return files
}

async function collect(entry: FileSystemEntry, folder: string, files: DroppedFile[]): Promise<void> {
  if (entry.name.startsWith('.')) return
  const path = folder ? `${folder}/${entry.name}` : entry.name
  if (entry.isFile) files.push({ path, file: await fileOf(entry as FileSystemFileEntry) })
  else for (const each of await contentsOf(entry as FileSystemDirectoryEntry)) await collect(each, path, files)
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

/** The browser tells a hundred at a time, and nothing at the end. */
async function contentsOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  while (true) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1))
    all.push(...some)
  }
}
