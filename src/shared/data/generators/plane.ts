// What the generators of points in the plane have in common: the noise setting, and packing into variables x and y.
import { number } from '../../schema/index.ts'
import type { VariableData } from '../dataset.ts'
import { labels, numbers } from './definition.ts'

export interface Point {
  x1: number
  x2: number
  label: number
}

export const noiseField = number({
  default: 0,
  min: 0,
  max: 0.5,
  label: { en: 'Noise', ja: 'ノイズ' },
  help: {
    en: '0 draws the figure exactly; 0.5 blurs it most.',
    ja: '0 で正確な図形、0.5 で最もぼやけた図形になります。',
  },
})

/** Labels −1 and 1 become the classes '-1' and '1'. */
export function twoClasses(count: number, draw: (index: number) => Point): VariableData[] {
  const { inputs, targets } = points(count, draw)
  return [
    inputs,
    labels(
      ['-1', '1'],
      Int32Array.from(targets, (label) => (label > 0 ? 1 : 0)),
    ),
  ]
}

export function regression(count: number, draw: (index: number) => Point): VariableData[] {
  const { inputs, targets } = points(count, draw)
  return [inputs, numbers('y', ['y'], targets)]
}

function points(count: number, draw: (index: number) => Point): { inputs: VariableData; targets: Float32Array } {
  const values = new Float32Array(2 * count)
  const targets = new Float32Array(count)
  for (let i = 0; i < count; i++) {
    const { x1, x2, label } = draw(i)
    values[2 * i] = x1
    values[2 * i + 1] = x2
    targets[i] = label
  }
  return { inputs: numbers('x', ['x1', 'x2'], values), targets }
}
