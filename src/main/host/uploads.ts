// Files dropped into a browser's window: streamed into a folder of their own, from where the project takes them over.
import { createWriteStream } from 'node:fs'
import { cp, mkdir, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { UserError } from '../../shared/errors.ts'
import { LARGEST_UPLOAD_BYTES } from '../../shared/protocol/index.ts'
import { freePath } from '../files/freeName.ts'
import { errorCode } from '../files/problems.ts'
import { isRunning } from '../runs/processes.ts'
import { uploadSegments } from './uploadPath.ts'
import { badName, diskFull, noLength, notStored, type Refusal, tooLarge } from './uploadRefusals.ts'

/** Left free for the system. */
const SPARE_BYTES = 200 * 2 ** 20

export class Uploads {
  private readonly all: string
  private readonly folder: string

  /** In the Tsumiki folder, so that taking a file over is renaming it. */
  constructor(private readonly home: string) {
    this.all = join(home, '.uploads')
    this.folder = join(this.all, String(process.pid))
  }

  async receive(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const segments = uploadSegments(path)
    if (!segments) return refuse(request, response, badName)
    const length = Number(request.headers['content-length'] ?? Number.NaN)
    if (!Number.isSafeInteger(length)) return refuse(request, response, noLength)
    const file = join(this.folder, ...segments)
    if (length > LARGEST_UPLOAD_BYTES) return refuse(request, response, tooLarge(file))
    try {
      await mkdir(dirname(file), { recursive: true })
      if ((await freeBytes(this.folder)) < length + SPARE_BYTES)
        return refuse(request, response, diskFull(file, this.home))
      await pipeline(request, exactly(length), createWriteStream(file))
      response.writeHead(204).end()
    } catch (error) {
      await rm(file, { force: true, recursive: true }).catch(() => {})
      const full = errorCode(error) === 'ENOSPC' || errorCode(error) === 'EDQUOT'
      if (response.headersSent || response.destroyed) response.destroy()
      else refuse(request, response, full ? diskFull(file, this.home) : notStored(file, this.home))
    }
  }

  /** Moves an upload into `folder` under a name that is free there: one file or folder as it is, several in a folder. */
  async keep(upload: string, folder: string): Promise<string> {
    return this.take(upload, async (from, names) => {
      await mkdir(folder, { recursive: true })
      const single = names.length === 1
      const [stem, ending] = single ? await splitName(join(from, names[0]), names[0]) : ['files', '']
      const to = await freePath(folder, stem, ending)
      await move(single ? join(from, names[0]) : from, to)
      return to
    })
  }

  /** `use` takes what it wants out of the upload's folder; after that it is gone. */
  async take<T>(upload: string, use: (from: string, names: string[]) => Promise<T>): Promise<T> {
    const [id] = uploadSegments(`${upload}/x`) ?? []
    const from = id && join(this.folder, id)
    const names = from ? await readdir(from).catch(() => []) : []
    if (!from || names.length === 0) throw gone
    try {
      return await use(from, names)
    } finally {
      await rm(from, { recursive: true, force: true })
    }
  }

  /** Removes this host's uploads, and those of hosts that are gone. */
  async clear(): Promise<void> {
    const others = await readdir(this.all).catch(() => [])
    const stale = others.filter((name) => name === String(process.pid) || !isRunning(Number(name)))
    for (const name of stale) await rm(join(this.all, name), { recursive: true, force: true }).catch(() => {})
  }
}

/** As a Text in JSON, for the editor to show. */
function refuse(request: IncomingMessage, response: ServerResponse, { status, text }: Refusal): void {
  const answer = () =>
    response
      .writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', Connection: 'close' })
      .end(JSON.stringify(text))
  // Cut off in the middle of its body, a browser does not read why.
  if (Number(request.headers['content-length']) <= LARGEST_UPLOAD_BYTES && !request.readableEnded)
    request
      .once('end', answer)
      .once('error', () => {})
      .resume()
  else answer()
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** A body that was cut off, or is longer than was said, is no upload. */
function exactly(length: number): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      seen += chunk.length
      done(seen > length ? new Error('longer than announced') : null, chunk)
    },
    flush(done) {
      done(seen === length ? null : new Error('shorter than announced'))
    },
  })
}

/** 'train-images.idx3.gz' as 'train-images' and '.idx3.gz', so that a number goes between. */
async function splitName(path: string, name: string): Promise<[stem: string, ending: string]> {
  if ((await stat(path)).isDirectory()) return [name, '']
  const [, stem, ending] = /^(.+?)((?:\.[A-Za-z0-9]{1,8}){0,2})$/.exec(name) ?? ['', name, '']
  return [stem, ending]
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error
    // The project lies on another disk.
    await cp(from, to, { recursive: true, errorOnExist: true, force: false })
    await rm(from, { recursive: true, force: true })
  }
}

const gone = new UserError({
  en: 'The dropped files did not arrive. Drop them again.',
  ja: 'ドロップされたファイルを受け取れませんでした。もう一度ドロップしてください。',
})
