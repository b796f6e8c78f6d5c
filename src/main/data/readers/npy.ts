// Reads NPY, the file of one NumPy array: its header is checked against the real length before anything is believed.
// Format: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
import { UserError } from '../../../shared/errors.ts'
import { inRowOrder, type Numbers, type NumberType, numbersOf } from './npyNumbers.ts'

export interface NpyArray {
  type: NumberType
  /** The first is the number of samples. */
  shape: readonly number[]
  /** In row order: the last index runs fastest. */
  values: Numbers
}

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]
const longestHeader = 65_536
const mostDimensions = 8

export function parseNpy(bytes: Uint8Array, file: string): NpyArray {
  const { header, start } = headerOf(bytes, file)
  const type = typeOf(header, file)
  const shape = shapeOf(header, file)
  const length = bytes.length - start
  const count = shape.reduce((product, each) => product * each, 1)
  if (count * type.bytes !== length) throw wrongLength(file, shape, type.code, count * type.bytes, length)
  if (count === 0 || shape.length === 0) throw noSamples(file, shape)
  const values = numbersOf(bytes.subarray(start), type)
  const columns = /'fortran_order'\s*:\s*True/.test(header) && shape.length > 1
  return { type, shape, values: columns ? inRowOrder(values, shape) : values }
}

function headerOf(bytes: Uint8Array, file: string): { header: string; start: number } {
  if (bytes.length < 10 || magic.some((byte, index) => bytes[index] !== byte))
    throw new UserError({
      en: `'${file}' is not an NPY file: it does not begin with \\x93NUMPY. Save the array with numpy.save.`,
      ja: `「${file}」は NPY ファイルではありません（先頭が \\x93NUMPY ではありません）。numpy.save で保存してください。`,
    })
  const version = bytes[6]
  if (version < 1 || version > 3)
    throw new UserError({
      en: `'${file}' is NPY of version ${version}.${bytes[7]}; versions 1 to 3 can be read. Save it again with numpy.save.`,
      ja: `「${file}」は NPY のバージョン ${version}.${bytes[7]} です。読み込めるのは 1〜3 です。numpy.save で保存し直してください。`,
    })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const wide = version > 1
  const length = wide
    ? bytes.length < 12
      ? Number.POSITIVE_INFINITY
      : view.getUint32(8, true)
    : view.getUint16(8, true)
  const start = (wide ? 12 : 10) + length
  if (length > longestHeader || start > bytes.length) throw damagedHeader(file)
  return { header: new TextDecoder('latin1').decode(bytes.subarray(wide ? 12 : 10, start)), start }
}

function typeOf(header: string, file: string): NumberType {
  const code = /'descr'\s*:\s*'([^']*)'/.exec(header)?.[1]
  if (code === undefined) {
    if (/'descr'\s*:\s*\[/.test(header)) throw unsupported(file, 'structured')
    throw damagedHeader(file)
  }
  const [, order, kind, width] = /^([<>|=]?)([a-zA-Z])(\d*)$/.exec(code) ?? []
  const name = `${kind}${width}`
  if (!/^(f[248]|[iu][1248]|b1)$/.test(name)) throw unsupported(file, code)
  return { code: name, bytes: Number(width), bigEndian: order === '>' }
}

function shapeOf(header: string, file: string): number[] {
  const words = /'shape'\s*:\s*\(([^)]*)\)/.exec(header)?.[1]
  const sizes = words
    ?.split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  if (!sizes?.every((word) => /^\d{1,15}$/.test(word)) || sizes.length > mostDimensions) throw damagedHeader(file)
  return sizes.map(Number)
}

function unsupported(file: string, code: string): UserError {
  return new UserError({
    en: `'${file}' holds values of type '${code}'; numbers can be read: f2, f4, f8, i1 to i8, u1 to u8, b1. Convert it, for example with x.astype('float32'); names of classes with numpy.unique(y, return_inverse=True)[1].`,
    ja: `「${file}」の値の型は '${code}' ですが、読み込めるのは数値（f2、f4、f8、i1〜i8、u1〜u8、b1）だけです。x.astype('float32') などで変換してください（クラスの名前は numpy.unique(y, return_inverse=True)[1] で番号にできます）。`,
  })
}

function damagedHeader(file: string): UserError {
  return new UserError({
    en: `'${file}' is damaged: its NPY header cannot be read. Save it again with numpy.save, or copy it again.`,
    ja: `「${file}」は壊れています（NPY のヘッダーを読めません）。numpy.save で保存し直すか、コピーをやり直してください。`,
  })
}

function wrongLength(file: string, shape: readonly number[], code: string, announced: number, real: number): UserError {
  const shown = `${shape.join(' × ') || '1'} ${code}`
  return new UserError({
    en: `'${file}' is damaged: its header announces ${shown} (${announced} bytes), but ${real} bytes follow. Save or copy it again.`,
    ja: `「${file}」は壊れています。ヘッダーでは ${shown}（${announced} バイト）ですが、実際には ${real} バイトです。保存またはコピーをやり直してください。`,
  })
}

function noSamples(file: string, shape: readonly number[]): UserError {
  const shown = `(${shape.join(', ')})`
  return new UserError({
    en: `'${file}' holds no samples: its shape is ${shown}. The first dimension must count the samples.`,
    ja: `「${file}」にはデータがありません（形が ${shown}）。最初の次元がデータの件数になるようにしてください。`,
  })
}
