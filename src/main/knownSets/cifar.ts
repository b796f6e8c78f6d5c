// CIFAR-10's archive (tar of records: a label and 3×32×32 bytes) as IDX files, which the readers know.
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { UserError } from '../../shared/errors.ts'

const PICTURE = 3 * 32 * 32
const BLOCK = 512
const LARGEST = 2 ** 28

export async function cifarToIdx(archive: Uint8Array): Promise<Record<string, Uint8Array>> {
  const batches = (await entries(archive)).filter(({ name }) => /(^|\/)data_batch_\d+\.bin$/.test(name))
  if (batches.length === 0 || batches.some(({ content }) => content.length % (PICTURE + 1))) throw damaged()
  batches.sort((a, b) => (a.name < b.name ? -1 : 1))
  const count = batches.reduce((sum, { content }) => sum + content.length / (PICTURE + 1), 0)
  const pictures = idx([count, 3, 32, 32])
  const labels = idx([count])
  let at = 0
  for (const { content } of batches)
    for (let from = 0; from < content.length; from += PICTURE + 1, at++) {
      labels[labels.length - count + at] = content[from]
      pictures.set(content.subarray(from + 1, from + 1 + PICTURE), pictures.length - (count - at) * PICTURE)
    }
  return { 'train-images-idx3-ubyte': pictures, 'train-labels-idx1-ubyte': labels }
}

/** A file of bytes in the IDX format, all 0. */
function idx(sizes: readonly number[]): Uint8Array {
  const header = 4 + 4 * sizes.length
  const bytes = new Uint8Array(header + sizes.reduce((product, size) => product * size, 1))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x800 + sizes.length)
  sizes.forEach((size, i) => {
    view.setUint32(4 + 4 * i, size)
  })
  return bytes
}

async function entries(archive: Uint8Array): Promise<{ name: string; content: Uint8Array }[]> {
  const tar = await promisify(gunzip)(archive, { maxOutputLength: LARGEST }).catch(() => {
    throw damaged()
  })
  const words = (from: number, length: number) => tar.toString('latin1', from, from + length).split('\0')[0]
  const found: { name: string; content: Uint8Array }[] = []
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(words(at + 124, 12), 8)
    if (!(size >= 0) || at + BLOCK + size > tar.length) throw damaged()
    found.push({ name: words(at, 100), content: tar.subarray(at + BLOCK, at + BLOCK + size) })
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return found
}

function damaged(): UserError {
  return new UserError({
    en: 'The archive of CIFAR-10 does not hold what it should. Fetch it again.',
    ja: 'CIFAR-10 のアーカイブの中身が正しくありません。取得し直してください。',
  })
}
