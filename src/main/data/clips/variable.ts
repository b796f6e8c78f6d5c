// The dataset variable that clips become: channels × frames × height × width, a fixed number of frames by rule.
import { frameFor } from '../../../shared/data/clipFrames.ts'
import type { VariablePreprocessing } from '../../../shared/data/dataset.ts'
import type { ClipRecipe, Recipe } from '../../../shared/data/document.ts'
import { UserError } from '../../../shared/errors.ts'
import { size } from '../../../shared/tensor/shape.ts'
import { FileRows } from '../cache/rows.ts'
import type { EncodedVariable } from '../encodeVariable.ts'
import { collectPictures } from '../pictures/collect.ts'
import { shapeOfFiles } from '../planPictures.ts'
import type { ClipFiles } from '../raw.ts'

export type ClipPreprocessing = Extract<VariablePreprocessing, { kind: 'clips' }>

export async function fitClips(name: string, raw: ClipFiles, recipe: Recipe): Promise<ClipPreprocessing> {
  const { frames = commonCount(raw), pick } = recipe.clips ?? { pick: 'spread' as const }
  if (!(Number.isInteger(frames) && frames >= 1 && frames <= 10_000)) throw wrongFrames(frames)
  const [channels, height, width] = await shapeOfFiles(raw.folder, raw.frames.flat(), recipe.pictures)
  const shape = [channels, frames, height, width]
  return { kind: 'clips', name, shape, pick, resize: recipe.pictures?.resize ?? 'fit', scale: 1 / 255, offset: 0 }
}

export async function encodeClips(
  { name, shape, pick, resize, scale, offset }: ClipPreprocessing,
  raw: ClipFiles,
  rows: Int32Array,
): Promise<EncodedVariable> {
  const [channels, frames, height, width] = shape
  const paths = Array.from(rows, (row) => chosenFrames(raw.frames[row], frames, pick)).flat()
  // Of one channel, frame after frame is what is wanted already.
  const isReady = channels === 1
  const picture = [channels, height, width] as const
  const { bytes, stored: file, notices } = await collectPictures(raw.folder, paths, picture, resize, !isReady)
  const stored = file && new FileRows(file.file, rows.length, size(shape))
  if (isReady) return { data: { name, shape, values: bytes, ...(stored && { stored }), scale, offset }, notices }
  if (stored) throw tooLarge(rows.length, shape)
  return { data: { name, shape, values: channelsFirst(bytes, shape), scale, offset }, notices }
}

export function chosenFrames(frames: readonly string[], count: number, pick: ClipRecipe['pick']): string[] {
  return Array.from({ length: count }, (_, i) => frames[frameFor(i, count, frames.length, pick)])
}

/** Frames × channels × pixels of each sample to channels × frames × pixels. */
export function channelsFirst(bytes: Uint8Array, [channels, frames, height, width]: readonly number[]): Uint8Array {
  const plane = height * width
  const sample = channels * frames * plane
  const out = new Uint8Array(bytes.length)
  for (let start = 0; start < bytes.length; start += sample)
    for (let frame = 0; frame < frames; frame++)
      for (let channel = 0; channel < channels; channel++) {
        const from = start + (frame * channels + channel) * plane
        out.set(bytes.subarray(from, from + plane), start + (channel * frames + frame) * plane)
      }
  return out
}

function commonCount({ frames, paths, file }: ClipFiles): number {
  const other = frames.findIndex((each) => each.length !== frames[0].length)
  if (other < 0) return frames[0].length
  throw new UserError({
    en: `'${file}': the clips have different numbers of frames: '${paths[0]}' has ${frames[0].length}, '${paths[other]}' ${frames[other].length}. Give the recipe a number (clips.frames).`,
    ja: `「${file}」の連続画像はコマ数がそろっていません。「${paths[0]}」は ${frames[0].length} コマ、「${paths[other]}」は ${frames[other].length} コマです。コマ数（clips.frames）を指定してください。`,
  })
}

function wrongFrames(frames: number): UserError {
  return new UserError({
    en: `The recipe's clips.frames must be a whole number from 1 to 10000, not ${JSON.stringify(frames)}. Change it.`,
    ja: `レシピの clips.frames は 1〜10000 の整数にしてください（今は ${JSON.stringify(frames)}）。`,
  })
}

function tooLarge(count: number, shape: readonly number[]): UserError {
  return new UserError({
    en: `${count} clips of ${shape.join(' × ')} take more memory than data may. Choose fewer frames, a smaller size or one channel, or use fewer clips.`,
    ja: `${shape.join(' × ')} の連続画像 ${count} 件は、データに使えるメモリーを超えます。コマ数や大きさを減らすか、1 チャンネルにするか、件数を減らしてください。`,
  })
}
