// The decoding of many pictures, cut into chunks that threads take one after the other.
import type { StoredRows } from '../../../shared/data/dataset.ts'
import type { PictureRecipe } from '../../../shared/data/document.ts'
import type { Text } from '../../../shared/text.ts'
import { type Loss, lossNotices } from './losses.ts'
import type { PictureShape } from './pixels.ts'
import { inRuns } from './pool.ts'
import type { PictureTask } from './task.ts'

export interface PictureWish {
  folder: string
  /** Relative to the folder. */
  paths: readonly string[]
  shape: PictureShape
  resize: PictureRecipe['resize']
}

export interface CollectedPictures {
  /** Empty where they are stored. */
  bytes: Uint8Array
  stored?: StoredRows
  /** Of those pictures that lose something. */
  losses: [index: number, losses: readonly Loss[]][]
  notices: Text[]
}

/** A chunk is short enough for progress and cancelling, and long enough that handing it over costs little. */
const CHUNK_PICTURES = 256
const CHUNK_BYTES = 2 ** 20

export function chunkOf(shape: PictureShape): number {
  return Math.max(1, Math.min(CHUNK_PICTURES, Math.floor(CHUNK_BYTES / lengthOf(shape))))
}

/** Bytes of one picture. */
export function lengthOf([channels, height, width]: PictureShape): number {
  return channels * height * width
}

export type DecodeTask = Extract<PictureTask, { kind: 'decode' }>

export function decodeTasks({ folder, paths, shape, resize }: PictureWish): DecodeTask[] {
  return inRuns(paths, chunkOf(shape)).map((run) => ({ kind: 'decode', folder, paths: run, shape, resize }))
}

export function lossesOf(paths: readonly string[], losses: CollectedPictures['losses']): Text[] {
  if (losses.length === 0) return []
  const inOrder = [...losses].sort(([a], [b]) => a - b)
  return lossNotices(
    inOrder.map(([index]) => paths[index]),
    inOrder.map(([, lost]) => lost),
  )
}
