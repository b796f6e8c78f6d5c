// Adds to the end of a file, so that what was added survives a crash of the machine.
import { open } from 'node:fs/promises'
import { explainingFileErrors } from './problems.ts'

/**
 * Appends `text` and flushes it to the disk. Where it does not fit, what was written of it is cut off again,
 * so that a file of lines stays one.
 */
export async function appendFlushed(path: string, text: string): Promise<void> {
  await explainingFileErrors(path, 'write', async () => {
    const file = await open(path, 'a')
    try {
      const { size } = await file.stat()
      try {
        await file.appendFile(text)
        await file.sync()
      } catch (error) {
        await file.truncate(size).catch(() => {})
        throw error
      }
    } finally {
      await file.close()
    }
  })
}
