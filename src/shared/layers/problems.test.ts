// Shapes that cannot work: the sentence tells the numbers, and the offered change mends them.
import { expect, test } from 'vitest'
import { withDefaults } from '../schema/index.ts'
import type { Shape } from '../tensor/shape.ts'
import { type ShapeFix, ShapeProblem } from './definition.ts'
import { findLayer } from './registry.ts'

interface Case {
  type: string
  inputs: Shape[]
  properties?: Record<string, unknown>
  says: RegExp
  /** No change can be offered. */
  unmendable?: boolean
}

const cases: Case[] = [
  { type: 'conv2d', inputs: [[784]], says: /needs a picture \(C×H×W\); it receives 784 numbers/ },
  { type: 'conv2d', inputs: [[10]], says: /it receives 10 numbers\. Put Reshape before it/ },
  { type: 'conv3d', inputs: [[27]], says: /needs a volume \(C×D×H×W\); it receives 27 numbers/ },
  { type: 'conv1d', inputs: [[10]], says: /needs a series/ },
  { type: 'conv2d', inputs: [[1, 4, 4]], properties: { kernel: [5, 5], padding: 'valid' }, says: /5×5, .* into 4×4/ },
  {
    type: 'conv2d',
    inputs: [[3, 4, 4]],
    properties: { groups: 2 },
    says: /2 groups, .* 3 input channels .* 16 outputs/,
  },
  { type: 'groupNormalization', inputs: [[6]], says: /4 groups, which must divide its 6 input channels/ },
  { type: 'instanceNormalization', inputs: [[6]], says: /needs a picture/ },
  {
    type: 'vaeDivergence',
    inputs: [[4], [3]],
    says: /it receives 4 numbers and 3 numbers/,
    unmendable: true,
  },
  { type: 'maxPool', inputs: [[300]], says: /it receives 300 numbers/ },
  { type: 'maxPool', inputs: [[1, 1, 1]], says: /2×2, which does not fit into 1×1/ },
  { type: 'maxPool', inputs: [[1, 4, 4]], properties: { padding: [2, 2] }, says: /more padding \(2×2\)/ },
  { type: 'maxPool', inputs: [[1, 4, 4]], properties: { kernel: [2] }, says: /series \(C×T.* it receives 1×4×4/ },
  { type: 'maxPool', inputs: [[1, 9]], says: /picture .* it receives 1×9/ },
  {
    type: 'maxPool',
    inputs: [[1, 4, 4]],
    properties: { strides: [2] },
    says: /window of 2×2, strides of 2 and padding of –/,
    unmendable: true,
  },
  { type: 'convTranspose2d', inputs: [[1, 1, 1]], properties: { padding: [1, 1] }, says: /result would be 0×0/ },
  { type: 'globalAveragePool', inputs: [[12]], says: /needs a picture/ },
  { type: 'softmax', inputs: [[10]], properties: { axis: 2 }, says: /axis 2, but its input \(10 numbers\)/ },
  {
    type: 'reshape',
    inputs: [[2, 5]],
    properties: { shape: [3, 3] },
    says: /2×5 \(10\) .* 3×3 \(9\)/,
    unmendable: true,
  },
  { type: 'permute', inputs: [[2, 3, 4]], says: /each axis of its input \(2×3×4\) once/ },
  {
    type: 'slice',
    inputs: [[5]],
    properties: { start: [3], stop: [2] },
    says: /takes nothing along axis 0/,
    unmendable: true,
  },
  { type: 'slice', inputs: [[5]], properties: { start: [0, 1] }, says: /numbers for 2 axes/, unmendable: true },
  { type: 'pad', inputs: [[5]], says: /at most one for each axis/, unmendable: true },
  {
    type: 'concatenate',
    inputs: [
      [1, 4, 4],
      [2, 5, 4],
    ],
    says: /1×4×4 and 2×5×4/,
    unmendable: true,
  },
  { type: 'add', inputs: [[10], [1, 10]], says: /10 numbers and 1×10/, unmendable: true },
  { type: 'sum', inputs: [[3]], properties: { axes: [1] }, says: /axis 1/, unmendable: true },
  {
    type: 'matMul',
    inputs: [
      [2, 3],
      [2, 4],
    ],
    says: /as wide as the second is high; it receives 2×3 and 2×4/,
    unmendable: true,
  },
  { type: 'oneHot', inputs: [[5]], says: /axis 0, which must have length 1, but its input is 5 numbers/ },
  { type: 'crop', inputs: [[2, 2]], says: /cuts everything away: 1×1 before and 1×1 after/, unmendable: true },
  { type: 'tile', inputs: [[3]], says: /along 2 axes \(2×2\), but its input \(3 numbers\) has only 1/ },
  { type: 'broadcast', inputs: [[2, 28, 28]], says: /stretch 2×28×28 to 3×28×28/, unmendable: true },
  { type: 'stack', inputs: [[3], [4]], says: /it receives 3 numbers and 4 numbers/, unmendable: true },
  { type: 'stack', inputs: [[3], [3]], properties: { axis: 2 }, says: /the places 0 to 1 only/ },
  { type: 'shift', inputs: [[1, 1]], says: /moves by 1, 1, which is too far/ },
  { type: 'upSampling', inputs: [[3]], says: /2 factors \(2×2\)/ },
  { type: 'softmaxCrossEntropy', inputs: [[1]], says: /at least 2; it receives 1 number\./, unmendable: true },
]

test.each(cases.map((one) => [`${one.type} on ${one.inputs.join(' and ')}`, one] as const))('%s', (_, one) => {
  const { type, inputs, properties = {}, says, unmendable = false } = one
  const problem = problemOf(type, inputs, properties)!
  expect(problem.text.en).toMatch(says)
  expect(problem.text.ja).toMatch(/[ぁ-ん].*。$/)
  expect(problem.fix === undefined).toBe(unmendable)
  if (problem.fix) expect(mended(type, inputs, properties, problem.fix)).toBe(true)
})

test('a target of another size is refused with both sizes', () => {
  const { loss } = findLayer('squaredError')!
  expect(() => loss!.checkTarget([10], [3], {} as never)).toThrow(
    /a target of 10 numbers, but the target has 3 numbers/,
  )
  expect(() => loss!.checkTarget([1, 2, 2], [4], {} as never)).not.toThrow()
  const classes = findLayer('softmaxCrossEntropy')!.loss!
  expect(() => classes.checkTarget([10], [3], { axis: 0 } as never)).toThrow(
    /a target of 1 number \(the class\) or 10 numbers \(one-hot\), but the target has 3 numbers/,
  )
  for (const target of [[1], [10]]) expect(() => classes.checkTarget([10], target, { axis: 0 } as never)).not.toThrow()
})

function problemOf(type: string, inputs: Shape[], given: Record<string, unknown>): ShapeProblem | undefined {
  const layer = findLayer(type)!
  try {
    layer.shape(inputs, withDefaults(layer.properties, given))
    return undefined
  } catch (error) {
    if (error instanceof ShapeProblem) return error
    throw error
  }
}

/** Whether the change takes this problem away; a first step (a reshape) may leave another one. */
function mended(type: string, inputs: Shape[], properties: Record<string, unknown>, fix: ShapeFix): boolean {
  if (fix.kind === 'setProperty') return !problemOf(type, inputs, { ...properties, [fix.property]: fix.value })
  const inserted = findLayer(fix.type)!
  const shape = inserted.shape(inputs, withDefaults(inserted.properties, fix.properties ?? {}))
  return !problemOf(type, [shape], properties)
}
