// Work on some picture files that may run in a thread of its own: headers read, or pictures decoded to one shape.
import { type BigIntStats, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { PictureRecipe } from '../../../shared/data/document.ts'
import { UserError } from '../../../shared/errors.ts'
import { namingGone, readBytes } from '../files.ts'
import { corrupt, decodePicture } from './decode.ts'
import { type PictureHeader, pictureHeader } from './header.ts'
import type { Loss } from './losses.ts'
import { type PictureShape, writePlanes } from './pixels.ts'
import { eachOf } from './several.ts'
import type { Unreadable } from './unreadable.ts'

interface Files {
  folder: string
  paths: readonly string[]
}

export type PictureTask =
  | ({ kind: 'stamps' } & Files)
  | ({ kind: 'headers' } & Files)
  | ({ kind: 'decode'; shape: PictureShape; resize: PictureRecipe['resize'] } & Files)

export interface TaskResults {
  /** What changes when a file does: its size and when it was written. */
  stamps: string[]
  headers: { headers: PictureHeader[]; unreadable: Unreadable }
  decode: DecodedChunk
}

export interface DecodedChunk {
  bytes: Uint8Array<ArrayBuffer>
  /** Of those pictures that lose something. */
  losses: [index: number, losses: readonly Loss[]][]
  unreadable: Unreadable
}

export async function doTask<Task extends PictureTask>(task: Task): Promise<TaskResults[Task['kind']]> {
  const done: Promise<unknown> =
    task.kind === 'stamps' ? stamps(task) : task.kind === 'headers' ? headers(task) : decode(task)
  return (await done) as TaskResults[Task['kind']]
}

async function stamps({ folder, paths }: Files): Promise<string[]> {
  return paths.map((name) => {
    const found: BigIntStats | undefined = statSync(path.resolve(folder, name), { bigint: true, throwIfNoEntry: false })
    return found ? `${found.size} ${found.mtimeNs}` : 'none'
  })
}

async function headers({ folder, paths }: Files): Promise<TaskResults['headers']> {
  const found: PictureHeader[] = new Array(paths.length)
  const unreadable = await eachReadable(paths, async (name, index) => {
    found[index] = await namingGone(name, pictureHeader(path.resolve(folder, name), name)).catch((cause) => {
      throw cause instanceof UserError ? cause : corrupt(name, cause)
    })
  })
  return { headers: found, unreadable }
}

async function decode(task: Extract<PictureTask, { kind: 'decode' }>): Promise<DecodedChunk> {
  const { folder, paths, shape, resize } = task
  const [channels, height, width] = shape
  const length = channels * height * width
  const bytes = new Uint8Array(paths.length * length)
  const losses: DecodedChunk['losses'] = []
  const unreadable = await eachReadable(paths, async (name, index) => {
    const file = path.resolve(folder, name)
    const content = smallFile(file) ?? (await namingGone(name, readBytes(file)))
    const pixels = await decodePicture(content, name, { size: [height, width], resize })
    writePlanes(pixels, channels, bytes, index * length)
    if (pixels.losses.length) losses.push([index, pixels.losses])
  })
  return { bytes, losses: losses.sort(([a], [b]) => a - b), unreadable }
}

/** Goes on after a file that the user must mend, so that all of them are known. */
async function eachReadable(paths: readonly string[], work: (name: string, index: number) => Promise<void>) {
  const unreadable: Unreadable = []
  await eachOf(paths, async (name, index) => {
    await work(name, index).catch((error) => {
      if (!(error instanceof UserError)) throw error
      unreadable.push([index, error.text])
    })
  })
  return unreadable
}

const SMALL_BYTES = 2 ** 18

/** Read at once, which for small files takes a quarter of the time. Undefined: large, or with a problem to be explained. */
function smallFile(file: string): Uint8Array | undefined {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0 || size > SMALL_BYTES) return undefined
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
