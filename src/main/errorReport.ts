// The details of a defect of the program, in a file that a user can send with a report.
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tsumikiHome } from './files/folders.ts'

/** In the user's Tsumiki folder, else in the system's temporary one; undefined where neither can be written. */
export function writeErrorReport(details: string): string | undefined {
  const now = new Date().toISOString()
  const name = `error-${now.replace(/[:.]/g, '-')}.txt`
  const content = `${now}\nNode.js ${process.version}, ${process.platform} ${process.arch}\n${process.argv.slice(2).join(' ')}\n\n${details}\n`
  for (const folder of [join(tsumikiHome(), 'errors'), tmpdir()]) {
    try {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    } catch {
      // The next folder may do.
    }
  }
  return undefined
}
