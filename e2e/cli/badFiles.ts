// Files for the tests of bad input: small tables, IDX pictures, PNGs.
import { PNG } from 'pngjs'

export function table(rows: readonly string[]): string {
  return `${['a,b,label', ...rows].join('\n')}\n`
}

const SIDE = 4
const COUNT = 20

/** 20 labelled pictures of 4×4, with something about them wrong. */
export function idx(wrong: { magic?: number; missingBytes?: number; count?: number }) {
  const { magic = 0x803, missingBytes = 0, count = COUNT } = wrong
  const pixels = new Uint8Array(count * SIDE * SIDE - missingBytes).map((_, i) => i % 251)
  const images = Buffer.concat([header(magic, count, SIDE, SIDE), pixels])
  const labels = Buffer.concat([header(0x801, COUNT), Uint8Array.from({ length: COUNT }, (_, i) => i % 2)])
  return { images, labels }
}

function header(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4)
  for (const [i, number] of numbers.entries()) bytes.writeUInt32BE(number, i * 4)
  return bytes
}

/** 8×8, different for each seed. */
export function png(seed: number): Buffer {
  const picture = new PNG({ width: 8, height: 8 })
  picture.data.forEach((_, i) => {
    picture.data[i] = i % 4 === 3 ? 255 : (i * 7 + seed * 31) % 256
  })
  return PNG.sync.write(picture)
}
