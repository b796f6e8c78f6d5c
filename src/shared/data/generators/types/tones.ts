// Short sounds of four kinds, of random pitch, loudness and place, in faint noise: half a second at 8000 Hz.
import type { Random } from '../../../random.ts'
import { number } from '../../../schema/index.ts'
import { defineGenerator, labels } from '../definition.ts'

const rate = 8000
const length = rate / 2
const kinds = ['sine', 'square', 'sweep', 'noise']
/** Seconds in which a sound swells and fades, so that it does not click. */
const fade = 0.01

export default defineGenerator({
  type: 'tones',
  text: {
    en: {
      name: 'Tones',
      summary: 'Half a second of sound: a pure tone, a buzzing one, a sweep from low to high, or a burst of noise.',
    },
    ja: {
      name: '音',
      summary: '0.5 秒の音です。純音、ブザーのような矩形波、低音から高音へのスイープ、ノイズの 4 種類です。',
    },
  },
  properties: {
    noise: number({
      default: 0.05,
      min: 0,
      max: 1,
      label: { en: 'Noise', ja: 'ノイズ' },
      help: {
        en: 'Standard deviation of the background noise, 1 being full loudness.',
        ja: '背景の雑音の標準偏差です（1 が最大の音量）。',
      },
    }),
  },
  scaling: 'none',
  generate(count, random, { noise }) {
    const values = new Float32Array(count * length)
    const classes = Int32Array.from({ length: count }, (_, index) => index % kinds.length)
    classes.forEach((kind, index) => {
      draw(values.subarray(index * length, (index + 1) * length), kinds[kind], random, noise)
    })
    return [{ name: 'x', shape: [1, length], values, scale: 1, offset: 0, rate }, labels(kinds, classes)]
  },
})

function draw(out: Float32Array, kind: string, random: Random, noise: number): void {
  const seconds = random.uniform(0.15, 0.35)
  const start = random.uniform(0, length / rate - seconds)
  const loudness = random.uniform(0.2, 0.7)
  const low = random.uniform(200, 900)
  const high = kind === 'sweep' ? low * random.uniform(2, 4) : low
  let phase = random.uniform(0, 1)
  for (let i = 0; i < length; i++) {
    const time = i / rate - start
    const background = noise * random.normal()
    const heard = Math.min(1, Math.max(0, Math.min(time, seconds - time) / fade))
    if (time >= 0 && time <= seconds) phase += (low + ((high - low) * time) / seconds) / rate
    const wave = kind === 'noise' ? random.uniform(-1, 1) : Math.sin(2 * Math.PI * phase)
    const shape = kind === 'square' ? Math.sign(wave) : wave
    out[i] = Math.min(1, Math.max(-1, loudness * heard * shape + background))
  }
}
