// Files for the tests of this folder: made in a temporary folder, or real ones lying beside the repository.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PNG } from 'pngjs'
import { UserError } from '../../shared/errors.ts'
import { skipNote } from '../../shared/testing/skipNote.ts'

/** Where the real data lies; absent in most checkouts. */
export const realData = path.resolve('../shared/data')

export const hasRealData = existsSync(realData)

export const withoutRealData = skipNote(hasRealData, 'the folder ../shared/data is not here')

export class TestFolder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'tsumiki-data-'))

  write(name: string, content: string | Uint8Array): string {
    const file = path.join(this.path, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
    return file
  }

  /** A picture of one colour. */
  png(name: string, width: number, height: number, colour: readonly number[]): string {
    return this.write(name, pngOf(width, height, colour))
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}

export function pngOf(width: number, height: number, [r, g, b, a = 255]: readonly number[]): Uint8Array {
  const png = new PNG({ width, height })
  for (let i = 0; i < width * height; i++) png.data.set([r, g, b, a], 4 * i)
  return PNG.sync.write(png)
}

/** An IDX file of bytes. */
export function idxOf(sizes: readonly number[], values: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * sizes.length + values.length)
  bytes.set([0, 0, 8, sizes.length])
  sizes.forEach((size, axis) => {
    new DataView(bytes.buffer).setUint32(4 + 4 * axis, size)
  })
  bytes.set(Array.from(values), 4 + 4 * sizes.length)
  return bytes
}

/** The sentences of the UserError that the work ends in; any other ending is passed on. */
export async function refusal(work: () => unknown): Promise<{ en: string; ja: string }> {
  try {
    await work()
  } catch (error) {
    if (error instanceof UserError) return error.text
    throw error
  }
  throw new Error('it was accepted')
}
