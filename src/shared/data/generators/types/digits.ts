// Digits as if written by hand: strokes with random shape, slant, size, place, thickness and noise; 28×28, like MNIST.
import type { Random } from '../../../random.ts'
import { number } from '../../../schema/index.ts'
import { defineGenerator, labels } from '../definition.ts'
import { digitStrokes, type Point } from '../digitStrokes.ts'
import { flatten, trace } from '../ink.ts'

const size = 28
/** Pixels per unit of the templates: digits are about 20 pixels high, as in MNIST. */
const unit = 20 / 14

export default defineGenerator({
  type: 'digits',
  text: {
    en: { name: 'Drawn digits', summary: 'The digits 0 to 9 as if written by hand, white on black, 28×28 pixels.' },
    ja: { name: '手書き風の数字', summary: '手書きのような 0〜9 の数字です（黒地に白、28×28 ピクセル）。' },
  },
  properties: {
    distortion: number({
      default: 1,
      min: 0,
      max: 2,
      label: { en: 'Distortion', ja: 'ゆがみ' },
      help: {
        en: '0 draws clean digits; 2 makes them hard to read.',
        ja: '0 で整った数字、2 で読みにくい数字になります。',
      },
    }),
    noise: number({
      default: 0.1,
      min: 0,
      max: 1,
      label: { en: 'Noise', ja: 'ノイズ' },
      help: {
        en: 'Standard deviation of the grain, 1 being full white.',
        ja: 'ざらつきの標準偏差です（1 が真っ白）。',
      },
    }),
  },
  scaling: 'none',
  generate(count, random, { distortion, noise }) {
    const bytes = new Uint8Array(count * size * size)
    const digits = Int32Array.from({ length: count }, (_, index) => index % 10)
    digits.forEach((digit, index) => {
      draw(bytes.subarray(index * size * size, (index + 1) * size * size), digit, random, distortion, noise)
    })
    const pictures = { name: 'x', shape: [1, size, size], values: bytes, scale: 1 / 255, offset: 0 }
    return [pictures, labels(Array.from('0123456789'), digits)]
  },
})

function draw(out: Uint8Array, digit: number, random: Random, distortion: number, noise: number): void {
  const variants = digitStrokes[digit]
  const place = placement(random, distortion)
  const radius = random.uniform(0.7, 1.7)
  const distances = new Float32Array(size * size).fill(Number.POSITIVE_INFINITY)
  for (const stroke of variants[random.below(variants.length)]) {
    const points = stroke.points.map(([x, y]): Point => {
      const shaky = 0.42 * distortion
      return [x + shaky * random.normal(), y + shaky * random.normal()]
    })
    const corners = flatten({ ...stroke, points }).map(place)
    for (let i = 0; i + 1 < corners.length; i++) trace(distances, size, corners[i], corners[i + 1], radius + 1)
  }
  const brightness = random.uniform(0.75, 1)
  for (let i = 0; i < out.length; i++) {
    const ink = Math.min(1, Math.max(0, radius + 0.5 - distances[i])) * brightness
    out[i] = Math.round(255 * Math.min(1, Math.max(0, ink + noise * random.normal())))
  }
}

/** From the template's sheet to pixels: size, proportion, slant, turn, a slow wave, and place. */
function placement(random: Random, distortion: number): (point: Point) => Point {
  const scale = unit * (1 + 0.16 * distortion * random.uniform(-1, 0.6))
  const width = 1 + 0.25 * distortion * random.uniform(-1, 1)
  const slant = distortion * random.uniform(-0.2, 0.45)
  const turn = distortion * random.uniform(-0.25, 0.25)
  const wave = 0.7 * distortion * random.normal()
  const phase = random.uniform(0, 2 * Math.PI)
  const right = size / 2 + 2 * distortion * random.uniform(-1, 1)
  const down = size / 2 + 2 * distortion * random.uniform(-1, 1)
  const cosine = Math.cos(turn) * scale
  const sine = Math.sin(turn) * scale
  return ([px, py]) => {
    const y = py - 7
    const x = (px - 5) * width - slant * y + wave * Math.sin(y / 3 + phase)
    return [right + cosine * x - sine * y, down + sine * x + cosine * y]
  }
}
