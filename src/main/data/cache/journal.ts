// What of an import is done already: a line for each chunk, written after its bytes, so that a killed import can go on.
import { appendFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { ifPresent, readText } from '../../files/read.ts'
import { type Loss, lossKinds } from '../pictures/losses.ts'

export const CACHE_VERSION = 1

/** Rows of bytes, kept in runs of `chunk` rows. */
export interface Layout {
  count: number
  /** Bytes of one row. */
  length: number
  chunk: number
}

export interface ChunkRecord {
  chunk: number
  /** CRC-32 of its bytes. */
  checksum: number
  losses: [index: number, losses: readonly Loss[]][]
}

const chunkRecord = z.object({
  chunk: z.number().int().min(0),
  checksum: z.number(),
  losses: z.array(z.tuple([z.number().int(), z.array(z.enum(lossKinds))])),
})

export const header = (layout: Layout) => JSON.stringify({ version: CACHE_VERSION, ...layout })

export async function beginJournal(file: string, layout: Layout): Promise<void> {
  await writeFile(file, `${header(layout)}\n`)
}

export async function appendChunk(file: string, record: ChunkRecord): Promise<void> {
  await appendFile(file, `${JSON.stringify(record)}\n`)
}

/** Undefined where there is none, or one of another layout. A last line that was cut off is left out. */
export async function readJournal(file: string, layout: Layout): Promise<ChunkRecord[] | undefined> {
  const text = await ifPresent(readText(file))
  const [first, ...lines] = text?.split('\n') ?? []
  if (first !== header(layout)) return undefined
  return lines.flatMap((line) => {
    try {
      const { success, data } = chunkRecord.safeParse(JSON.parse(line))
      return success ? [data] : []
    } catch {
      return []
    }
  })
}
