// A sine curve with noise: the smallest regression, one number in and one out.
import { number } from '../../../schema/index.ts'
import { defineGenerator, numbers } from '../definition.ts'

export default defineGenerator({
  type: 'sine',
  text: {
    en: { name: 'Noisy sine', summary: 'y = sin x with noise, for x from −2π to 2π: a first regression.' },
    ja: {
      name: 'ノイズ付きサイン波',
      summary: 'ノイズを加えた y = sin x（x は −2π〜2π）です。はじめての回帰に向いています。',
    },
  },
  properties: {
    noise: number({
      default: 0.1,
      min: 0,
      max: 1,
      label: { en: 'Noise', ja: 'ノイズ' },
      help: { en: 'Standard deviation of what is added to y.', ja: 'y に加える値の標準偏差です。' },
    }),
  },
  scaling: 'standardise',
  generate(count, random, { noise }) {
    const x = new Float32Array(count)
    const y = new Float32Array(count)
    for (let i = 0; i < count; i++) {
      x[i] = random.uniform(-2 * Math.PI, 2 * Math.PI)
      y[i] = Math.sin(x[i]) + noise * random.normal()
    }
    return [numbers('x', ['x'], x), numbers('y', ['y'], y)]
  },
})
