// Reads IDX files, the format of MNIST: pictures of bytes and their labels, also gzipped.
import path from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import { exists, listFolder, readBytes } from '../files.ts'
import type { RawPictures, TextColumn } from '../raw.ts'

interface Idx {
  sizes: number[]
  values: Uint8Array
}

/** `labels`: the label file, where it does not lie beside the pictures under the usual name. */
export async function readIdx(file: string, labels?: string): Promise<RawPictures> {
  const name = path.basename(file)
  const { sizes, values } = parseIdx(await readBytes(file), name)
  if (sizes.length < 3 || sizes.length > 4) throw notPictures(name, sizes)
  const [count, ...shape] = sizes
  if (shape.length === 2) shape.unshift(1)
  if (shape[0] !== 1 && shape[0] !== 3) throw notPictures(name, sizes)
  const labelFile = labels ?? (await labelsBeside(file))
  return {
    kind: 'pictures',
    file: name,
    count,
    shape: shape as [number, number, number],
    bytes: values,
    labels: labelFile === undefined ? undefined : await readLabels(labelFile, name, count),
    notices: [],
  }
}

async function readLabels(file: string, pictures: string, count: number): Promise<TextColumn> {
  const name = path.basename(file)
  const { sizes, values } = parseIdx(await readBytes(file), name)
  if (sizes.length !== 1)
    throw new UserError({
      en: `'${name}' holds no labels: it has ${sizes.length} dimensions instead of 1. Choose the file called …labels-idx1….`,
      ja: `「${name}」はラベルのファイルではありません（次元が 1 ではなく ${sizes.length}）。…labels-idx1… という名前のファイルを選んでください。`,
    })
  if (sizes[0] !== count)
    throw new UserError({
      en: `'${pictures}' holds ${count} pictures, but '${name}' holds ${sizes[0]} labels. Choose two files that belong together.`,
      ja: `「${pictures}」の画像は ${count} 枚ですが、「${name}」のラベルは ${sizes[0]} 個です。対になるファイルを選んでください。`,
    })
  return { kind: 'text', name: 'label', codes: Int32Array.from(values), words: byteNames, blanks: 0 }
}

const byteNames = Array.from({ length: 256 }, (_, value) => String(value))

/** The header is checked against the real length before anything is believed. */
export function parseIdx(bytes: Uint8Array, file: string): Idx {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || view.getUint16(0) !== 0 || bytes[3] === 0)
    throw new UserError({
      en: `'${file}' is not an IDX file: it does not begin with the magic number 0 0 8 n. Choose a file such as train-images-idx3-ubyte.`,
      ja: `「${file}」は IDX ファイルではありません（先頭のマジックナンバーが 0 0 8 n ではありません）。train-images-idx3-ubyte のようなファイルを選んでください。`,
    })
  if (bytes[2] !== 8)
    throw new UserError({
      en: `'${file}' holds numbers of type 0x${bytes[2].toString(16)}; only bytes (type 0x8) can be read. Convert it to bytes from 0 to 255.`,
      ja: `「${file}」の数値の型は 0x${bytes[2].toString(16)} ですが、読み込めるのはバイト（0x8）だけです。0〜255 のバイトに変換してください。`,
    })
  const header = 4 + 4 * bytes[3]
  const sizes = bytes.length < header ? [] : Array.from({ length: bytes[3] }, (_, axis) => view.getUint32(4 + 4 * axis))
  const declared = sizes.reduce((product, size) => product * size, 1)
  if (sizes.length === 0 || bytes.length - header !== declared)
    throw new UserError({
      en: `'${file}' is damaged: its header announces ${sizes.join(' × ') || `${bytes[3]} dimensions`} (${declared} bytes), but ${Math.max(0, bytes.length - header)} bytes follow. Download or copy it again.`,
      ja: `「${file}」は壊れています。ヘッダーでは ${sizes.join(' × ') || `${bytes[3]} 次元`}（${declared} バイト）ですが、実際には ${Math.max(0, bytes.length - header)} バイトです。ダウンロードまたはコピーをやり直してください。`,
    })
  if (declared === 0)
    throw new UserError({
      en: `'${file}' holds no samples (${sizes.join(' × ')}). Choose a file with data.`,
      ja: `「${file}」にはデータがありません（${sizes.join(' × ')}）。データの入ったファイルを選んでください。`,
    })
  return { sizes, values: bytes.subarray(header) }
}

function notPictures(file: string, sizes: number[]): UserError {
  const shown = sizes.join(' × ')
  return new UserError({
    en: `'${file}' holds ${shown} numbers and no pictures (count × height × width, or count × channels × height × width with 1 or 3 channels). Choose the file called …images-idx3….`,
    ja: `「${file}」の大きさは ${shown} で、画像（枚数 × 高さ × 幅、または 枚数 × チャンネル × 高さ × 幅、チャンネルは 1 か 3）ではありません。…images-idx3… という名前のファイルを選んでください。`,
  })
}

const pictureName = /images([-._])idx3/i

export function isIdxName(name: string): boolean {
  return /[-._]idx\d*([-._]|$)|[-.]ubyte(\.gz)?$/i.test(name)
}

/** 'train-images-idx3-ubyte' → 'train-labels-idx1-ubyte', with or without .gz. */
async function labelsBeside(file: string): Promise<string | undefined> {
  const name = path.basename(file)
  if (!pictureName.test(name)) return undefined
  const partner = name.replace(pictureName, 'labels$1idx1')
  const bare = partner.replace(/\.gz$/i, '')
  for (const candidate of [partner, bare, `${bare}.gz`]) {
    const beside = path.join(path.dirname(file), candidate)
    if (await exists(beside)) return beside
  }
  return undefined
}

/** The pictures of a folder that holds exactly one IDX set; undefined where it holds none. */
export async function idxInFolder(folder: string): Promise<string | undefined> {
  const found = (await listFolder(folder)).filter(({ name, directory }) => !directory && pictureName.test(name))
  if (found.length > 1)
    throw new UserError({
      en: `'${folder}' holds ${found.length} sets of IDX pictures (${found.map(({ name }) => name).join(', ')}). Choose one of these files.`,
      ja: `「${folder}」には IDX の画像が ${found.length} 組あります（${found.map(({ name }) => name).join('、')}）。このうち 1 つのファイルを選んでください。`,
    })
  return found.length === 1 ? path.join(folder, found[0].name) : undefined
}
