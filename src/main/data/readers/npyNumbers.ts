// NumPy's numbers as typed arrays: byte order, half precision, 64-bit integers, and column order.

export interface NumberType {
  /** As NumPy calls it, without byte order: 'f4', 'u1', 'b1'. */
  code: string
  bytes: number
  bigEndian: boolean
}

export type Numbers =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array

const arrays = {
  u1: Uint8Array,
  b1: Uint8Array,
  i1: Int8Array,
  u2: Uint16Array,
  i2: Int16Array,
  u4: Uint32Array,
  i4: Int32Array,
  f4: Float32Array,
  f8: Float64Array,
}

/** A view of the bytes where that is possible, else a copy. `bytes`: a whole number of values. */
export function numbersOf(bytes: Uint8Array, { code, bytes: width, bigEndian }: NumberType): Numbers {
  const usable = !bigEndian && bytes.byteOffset % width === 0 ? bytes : bytes.slice()
  if (bigEndian) reverseBytes(usable, width)
  const { buffer, byteOffset } = usable
  const count = usable.length / width
  if (code === 'f2') return fromHalves(new Uint16Array(buffer, byteOffset, count))
  // Beyond 2⁵³ neighbours become one number, as in every program that computes with float64.
  if (code === 'i8') return Float64Array.from(new BigInt64Array(buffer, byteOffset, count), Number)
  if (code === 'u8') return Float64Array.from(new BigUint64Array(buffer, byteOffset, count), Number)
  return new arrays[code as keyof typeof arrays](buffer as ArrayBuffer, byteOffset, count)
}

function reverseBytes({ buffer, byteOffset, length }: Uint8Array, width: number): void {
  const bytes = Buffer.from(buffer, byteOffset, length)
  if (width === 2) bytes.swap16()
  if (width === 4) bytes.swap32()
  if (width === 8) bytes.swap64()
}

function fromHalves(halves: Uint16Array): Float32Array {
  const table = Float32Array.from({ length: 65_536 }, (_, bits) => fromHalf(bits))
  const values = new Float32Array(halves.length)
  for (let i = 0; i < halves.length; i++) values[i] = table[halves[i]]
  return values
}

/** IEEE 754 binary16: 1 bit of sign, 5 of exponent, 10 of fraction. */
export function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 31
  const fraction = bits & 1023
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY
  return sign * (exponent ? (1 + fraction / 1024) * 2 ** (exponent - 15) : fraction * 2 ** -24)
}

/** Values whose first index runs fastest (Fortran's order), with the last one fastest. */
export function inRowOrder(values: Numbers, shape: readonly number[]): Numbers {
  const steps: number[] = []
  shape.reduce((step, each) => {
    steps.push(step)
    return step * each
  }, 1)
  const out = values.slice()
  const index = shape.map(() => 0)
  for (let to = 0, from = 0; to < out.length; to++) {
    out[to] = values[from]
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      from += steps[axis]
      if (++index[axis] < shape[axis]) break
      from -= steps[axis] * shape[axis]
      index[axis] = 0
    }
  }
  return out
}
