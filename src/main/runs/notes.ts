// notes.json: what the user calls a run and wrote about it, in a file of its own beside what training wrote.
import { join } from 'node:path'
import { writeFileAtomic } from '../files/atomic.ts'
import { ifPresent, readText } from '../files/read.ts'

export interface RunNotes {
  label?: string
  note?: string
}

const fileOf = (run: string) => join(run, 'notes.json')

/** None where there is no such file; one that cannot be read counts as none. */
export async function readNotes(run: string): Promise<RunNotes> {
  const json = await ifPresent(readText(fileOf(run)))
  try {
    const file = JSON.parse(json ?? '{}')
    const words = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
    const [label, note] = [words(file?.label), words(file?.note)]
    return { ...(label !== undefined && { label }), ...(note !== undefined && { note }) }
  } catch {
    return {}
  }
}

/** An empty text takes the label or the note away. */
export async function changeNotes(run: string, changed: RunNotes): Promise<void> {
  const notes = { ...(await readNotes(run)), ...changed }
  await writeFileAtomic(
    fileOf(run),
    `${JSON.stringify({ format: 'tsumiki-notes', version: 1, ...notes }, undefined, 2)}\n`,
  )
}
