// One entry of the data cache: rows of bytes that are complete, checked chunk by chunk; or an import that can go on.
import { type FileHandle, mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { writeFileAtomic } from '../../files/atomic.ts'
import { explainingFileErrors } from '../../files/problems.ts'
import { ifPresent, readText } from '../../files/read.ts'
import { checkCancelled } from '../import/listener.ts'
import { dataCacheFolder, keepCacheSmall } from './folder.ts'
import { appendChunk, beginJournal, CACHE_VERSION, type ChunkRecord, type Layout, readJournal } from './journal.ts'
import { isLocked, lockEntry, unlockEntry } from './lock.ts'

export interface Complete {
  state: 'complete'
  file: string
  chunks: readonly ChunkRecord[]
}

/** `why`: something is there that cannot be used. */
export type Found = Complete | { state: 'absent'; why?: 'damaged' | 'version' }

export class CacheEntry {
  private readonly base: string
  private part: FileHandle | undefined

  constructor(
    private readonly key: string,
    readonly layout: Layout,
  ) {
    this.base = join(dataCacheFolder(), key)
  }

  /** Checks all of it; each chunk is handed to `use` while it is at hand. */
  async find(use?: (bytes: Uint8Array, chunk: number) => void): Promise<Found> {
    const text = await ifPresent(readText(`${this.base}.json`))
    if (text === undefined) return { state: 'absent' }
    try {
      const { version, count, length, chunk, chunks } = JSON.parse(text)
      if (version !== CACHE_VERSION) return { state: 'absent', why: 'version' }
      const { layout } = this
      if (count !== layout.count || length !== layout.length || chunk !== layout.chunk)
        throw new Error('another layout')
      const file = `${this.base}.bytes`
      const handle = await open(file)
      try {
        if ((await handle.stat()).size !== count * length) throw new Error('another length')
        if (chunks.length !== chunkCount(layout)) throw new Error('chunks are missing')
        for (const record of chunks as ChunkRecord[]) await this.check(handle, record, use)
      } finally {
        await handle.close()
      }
      const now = new Date()
      await utimes(file, now, now).catch(() => {})
      return { state: 'complete', file, chunks }
    } catch (error) {
      checkCancelled()
      if (!(error instanceof Error)) throw error
      return { state: 'absent', why: 'damaged' }
    }
  }

  private async check(
    handle: FileHandle,
    { chunk, checksum }: ChunkRecord,
    use?: (bytes: Uint8Array, chunk: number) => void,
  ): Promise<void> {
    checkCancelled()
    const bytes = new Uint8Array(rowsIn(this.layout, chunk) * this.layout.length)
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, chunk * this.layout.chunk * this.layout.length)
    if (bytesRead !== bytes.length || crc32(bytes) !== checksum) throw new Error(`chunk ${chunk} is damaged`)
    use?.(bytes, chunk)
  }

  /** Makes it ready to be written, and gives what an earlier import has written. 'busy': another import is at it. */
  async begin(use?: (bytes: Uint8Array, chunk: number) => void): Promise<ChunkRecord[] | 'busy'> {
    await mkdir(dataCacheFolder(), { recursive: true })
    if (!(await lockEntry(`${this.base}.lock`))) return 'busy'
    await rm(`${this.base}.json`, { force: true })
    const before = await readJournal(`${this.base}.journal`, this.layout)
    const old = before && (await stat(`${this.base}.part`).catch(() => undefined))
    this.part = await open(`${this.base}.part`, old ? 'r+' : 'w+')
    const done = new Map<number, ChunkRecord>()
    for (const record of old ? before : []) {
      const whole = await this.check(this.part, record, use).then(
        () => true,
        () => false,
      )
      if (whole) done.set(record.chunk, record)
    }
    checkCancelled()
    if (!old) await beginJournal(`${this.base}.journal`, this.layout)
    return [...done.values()]
  }

  /** Another import is at it. */
  isBusy(): Promise<boolean> {
    return isLocked(`${this.base}.lock`)
  }

  /** Rows that another import has written so far. */
  async doneByOther(): Promise<number> {
    const records = (await readJournal(`${this.base}.journal`, this.layout)) ?? []
    return records.reduce((sum, { chunk }) => sum + rowsIn(this.layout, chunk), 0)
  }

  async write(chunk: number, bytes: Uint8Array, losses: ChunkRecord['losses']): Promise<ChunkRecord> {
    const at = chunk * this.layout.chunk * this.layout.length
    const record = { chunk, checksum: crc32(bytes), losses }
    await explainingFileErrors(`${this.base}.part`, 'write', async () => {
      for (let done = 0; done < bytes.length; )
        done += (await this.part!.write(bytes, done, bytes.length - done, at + done)).bytesWritten
      await appendChunk(`${this.base}.journal`, record)
    })
    return record
  }

  async finish(chunks: readonly ChunkRecord[]): Promise<Complete> {
    const file = `${this.base}.bytes`
    await this.part!.sync()
    await this.close()
    await rename(`${this.base}.part`, file)
    const inOrder = [...chunks].sort((a, b) => a.chunk - b.chunk)
    await writeFileAtomic(
      `${this.base}.json`,
      JSON.stringify({ version: CACHE_VERSION, ...this.layout, chunks: inOrder }),
    )
    await rm(`${this.base}.journal`, { force: true })
    await keepCacheSmall(this.key)
    return { state: 'complete', file, chunks: inOrder }
  }

  /** What was written stays for the next time. */
  async close(): Promise<void> {
    await this.part?.close()
    this.part = undefined
    await unlockEntry(`${this.base}.lock`)
  }

  /** The next time it is made anew. The bytes stay for whoever reads them now, until the cache is made smaller. */
  async forget(): Promise<void> {
    await rm(`${this.base}.json`, { force: true })
  }
}

export function chunkCount({ count, chunk }: Layout): number {
  return Math.ceil(count / chunk)
}

export function rowsIn({ count, chunk }: Layout, index: number): number {
  return Math.min(chunk, count - index * chunk)
}
