// Short films of a disc that moves left, right, up or down over the edges: no single frame tells which way.
import type { Random } from '../../../random.ts'
import { number } from '../../../schema/index.ts'
import { defineGenerator, labels } from '../definition.ts'

const size = 16
const frames = 6
const length = frames * size * size
const directions = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const
const names = Object.keys(directions) as (keyof typeof directions)[]

export default defineGenerator({
  type: 'motions',
  text: {
    en: {
      name: 'Movements',
      summary: 'Films of six frames, 16×16 pixels: a disc moves left, right, up or down. One frame does not tell.',
    },
    ja: {
      name: '動き',
      summary: '16×16 ピクセル、6 コマの動画です。円が左右か上下に動きます。1 コマだけでは向きは分かりません。',
    },
  },
  properties: {
    noise: number({
      default: 0.15,
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
  generate(count, random, { noise }) {
    const bytes = new Uint8Array(count * length)
    const ways = Int32Array.from({ length: count }, (_, index) => index % names.length)
    ways.forEach((way, index) => {
      draw(bytes.subarray(index * length, (index + 1) * length), directions[names[way]], random, noise)
    })
    const films = { name: 'x', shape: [1, frames, size, size], values: bytes, scale: 1 / 255, offset: 0 }
    return [films, labels(names, ways)]
  },
})

function draw(out: Uint8Array, [right, down]: readonly [number, number], random: Random, noise: number): void {
  const radius = random.uniform(1.6, 3)
  const speed = random.uniform(1.2, 2.6)
  const brightness = random.uniform(0.6, 1)
  const start = [random.uniform(0, size), random.uniform(0, size)]
  for (let i = 0; i < length; i++) {
    const [frame, y, x] = [Math.floor(i / size / size), Math.floor(i / size) % size, i % size]
    const away = Math.hypot(around(x - start[0] - right * speed * frame), around(y - start[1] - down * speed * frame))
    const ink = brightness * Math.min(1, Math.max(0, radius + 0.5 - away))
    out[i] = Math.round(255 * Math.min(1, Math.max(0, ink + noise * random.normal())))
  }
}

/** What leaves on one side comes in on the other: the shortest way there. */
function around(distance: number): number {
  return distance - size * Math.round(distance / size)
}
