// Decodes pictures into the cache on disk, or takes them from there; what was decoded before a cancel or a crash stays.
import { setTimeout } from 'node:timers/promises'
import { UserError } from '../../../shared/errors.ts'
import { CacheEntry, chunkCount, rowsIn } from '../cache/entry.ts'
import type { ChunkRecord, Layout } from '../cache/journal.ts'
import { FileRows } from '../cache/rows.ts'
import { cacheNotices, changedNotice } from '../cache/words.ts'
import { checkCancelled, ImportMeter, importListener } from '../import/listener.ts'
import { type CollectedPictures, chunkOf, decodeTasks, lengthOf, lossesOf, type PictureWish } from './decodeTasks.ts'
import { workOn } from './pool.ts'
import { keyOf, stampsOf } from './stamps.ts'
import { refuseUnreadable, type Unreadable } from './unreadable.ts'

const WAIT_MILLISECONDS = 300
/** Without a chunk more. */
const PATIENCE_MILLISECONDS = 60_000

/** `inMemory`: they fit. Undefined where the cache cannot be used now and need not be. */
export async function collectThroughCache(
  wish: PictureWish,
  inMemory: boolean,
): Promise<CollectedPictures | undefined> {
  const { folder, paths, shape, resize } = wish
  const layout: Layout = { count: paths.length, length: lengthOf(shape), chunk: chunkOf(shape) }
  const stamps = await stampsOf(folder, paths)
  const entry = new CacheEntry(keyOf(['pictures', folder, shape, resize], paths, stamps.files), layout)
  const bytes = new Uint8Array(inMemory ? layout.count * layout.length : 0)
  const keep = (of: Uint8Array, chunk: number) => {
    if (inMemory) bytes.set(of, chunk * layout.chunk * layout.length)
  }
  const found = await entry.find(keep)
  if (found.state === 'complete') return collected(found.file, found.chunks, [])
  const notices = cacheNotices(found.why)
  const begun = await entry.begin(keep).catch((error) => unusable(error, inMemory))
  if (begun === 'unusable') return undefined
  if (begun === 'busy') {
    if (await waitForOther(entry)) return collectThroughCache(wish, inMemory)
    if (inMemory) return undefined
    throw alreadyImporting(folder)
  }
  const done = begun
  let changed: string[] | undefined
  try {
    const chunks = await decodeMissing(wish, layout, entry, done, keep)
    changed = await changedSince(wish, stamps)
    const { file } = await entry.finish(chunks)
    // Of files that were still being written nobody knows which state was read: the next time reads them anew.
    if (changed) await entry.forget()
    return collected(file, chunks, [...notices, ...(changed ? [changedNotice(changed)] : [])])
  } finally {
    await entry.close()
  }

  function collected(
    file: string,
    chunks: readonly ChunkRecord[],
    told: CollectedPictures['notices'],
  ): CollectedPictures {
    const losses = chunks.flatMap((record) =>
      record.losses.map(([i, lost]) => [record.chunk * layout.chunk + i, lost] as CollectedPictures['losses'][number]),
    )
    const stored = inMemory ? undefined : new FileRows(file, layout.count, layout.length)
    return { bytes, stored, losses, notices: [...told, ...lossesOf(paths, losses)] }
  }
}

async function decodeMissing(
  wish: PictureWish,
  layout: Layout,
  entry: CacheEntry,
  done: readonly ChunkRecord[],
  keep: (bytes: Uint8Array, chunk: number) => void,
): Promise<ChunkRecord[]> {
  const chunks = [...done]
  const there = new Set(done.map(({ chunk }) => chunk))
  const missing = Array.from({ length: chunkCount(layout) }, (_, chunk) => chunk).filter((chunk) => !there.has(chunk))
  const before = done.reduce((sum, { chunk }) => sum + rowsIn(layout, chunk), 0)
  const meter = new ImportMeter(layout.count, before)
  meter.check()
  const unreadable: Unreadable = []
  const tasks = decodeTasks(wish)
  await workOn(
    missing.map((chunk) => tasks[chunk]),
    async (result, index) => {
      const chunk = missing[index]
      for (const [i, text] of result.unreadable) unreadable.push([chunk * layout.chunk + i, text])
      if (result.unreadable.length === 0) {
        keep(result.bytes, chunk)
        chunks.push(await entry.write(chunk, result.bytes, result.losses))
      }
      meter.add(rowsIn(layout, chunk))
    },
  )
  refuseUnreadable(wish.paths, unreadable)
  return chunks
}

/** Names of files that are not as they were, and of what holds them where files came or went. */
async function changedSince({ folder, paths }: PictureWish, before: { files: string[]; folders: string }) {
  const after = await stampsOf(folder, paths)
  const changed = paths.filter((_, index) => after.files[index] !== before.files[index])
  if (changed.length) return changed
  return after.folders === before.folders ? undefined : []
}

/** Without a place to write, what fits into memory is decoded there. */
function unusable(error: unknown, inMemory: boolean): 'unusable' {
  if (inMemory && (error as NodeJS.ErrnoException).code !== undefined) return 'unusable'
  throw error
}

/** Until the other import has ended: what it has decoded need not be decoded twice. False where it does not get on. */
async function waitForOther(entry: CacheEntry): Promise<boolean> {
  const { count } = entry.layout
  let [last, since] = [-1, performance.now()]
  while (await entry.isBusy()) {
    const done = await entry.doneByOther()
    if (done !== last) [last, since] = [done, performance.now()]
    if (performance.now() - since > PATIENCE_MILLISECONDS) return false
    importListener().onProgress?.({ done, total: count })
    checkCancelled()
    await setTimeout(WAIT_MILLISECONDS)
  }
  return true
}

function alreadyImporting(folder: string): UserError {
  return new UserError({
    en: `'${folder}' is being read by another Tsumiki right now. Wait until it has finished, then try again.`,
    ja: `「${folder}」は別の Tsumiki が読み込んでいる最中です。終わるまで待ってから、もう一度お試しください。`,
  })
}
