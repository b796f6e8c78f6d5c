// An export as one .zip file, for taking along.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { zipSync } from 'fflate'
import { writeFileAtomic } from '../files/atomic.ts'
import { type Exported, exportRun } from './index.ts'

/** `out`: the .zip file, which is written over. */
export async function exportRunAsZip(run: string, format: string, out: string): Promise<Exported> {
  const folder = await mkdtemp(join(tmpdir(), 'tsumiki-export-'))
  try {
    const exported = await exportRun(run, format, folder)
    const files = await Promise.all(
      exported.files.map(async (file) => [basename(file), new Uint8Array(await readFile(file))] as const),
    )
    // Weights do not get smaller, and a time of day would make every file a different one.
    const options = { level: 1, mtime: new Date('2000-01-01T00:00:00') } as const
    await writeFileAtomic(out, zipSync(Object.fromEntries(files), options))
    return { ...exported, files: [out] }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
