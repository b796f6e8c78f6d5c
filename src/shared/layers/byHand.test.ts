// Numbers worked out by hand: every loss, and the blocks whose formula has a choice in it.
import { describe, expect, test } from 'vitest'
import { withDefaults } from '../schema/index.ts'
import { evaluate } from '../tensor/evaluate.ts'
import { Graph, type Tensor } from '../tensor/graph.ts'
import { type NDArray, ndarray } from '../tensor/ndarray.ts'
import { resolve, type Shape } from '../tensor/shape.ts'
import type { LayerContext } from './definition.ts'
import { findLayer } from './registry.ts'

interface Given {
  properties?: Record<string, unknown>
  /** Of one sample; numbers for several samples lie one after another. */
  shape: Shape
  batch?: number
  input: number[]
  target?: { shape: Shape; values: number[] }
  weights?: Record<string, number[]>
  training?: boolean
  /** What the random numbers are. */
  uniform?: number[]
  /** A block before this one. */
  after?: 'sigmoid' | 'softmax' | 'exp'
  sourceKernel?: number[]
  /** Both inputs of a block of two. */
  twice?: boolean
  /** The other input of a block of two. */
  second?: number[]
}

interface Computed {
  output: number[]
  shape: readonly number[]
  updates: Record<string, number[]>
  penalty: number
}

function compute(type: string, given: Given): Computed {
  const {
    shape,
    batch = 1,
    input,
    target,
    weights = {},
    training = true,
    uniform = [],
    after,
    sourceKernel,
    twice,
    second,
  } = given
  const layer = findLayer(type)!
  const graph = new Graph()
  const { op } = graph
  const fed = new Map<Tensor, NDArray>()
  const fixed = (values: number[], of: Shape) => {
    const tensor = graph.input(`x${fed.size}`, 'f32', of)
    fed.set(tensor, ndarray(resolve(of, batch), values))
    return tensor
  }
  const x = fixed(input, [-1, ...shape])
  const before = after === 'softmax' ? op.softmax(x, 1) : after ? op[after](x) : x
  const updates: Record<string, Tensor> = {}
  let penalty = graph.constant(0)
  const context: LayerContext = {
    graph,
    training,
    inverseBatch: fixed([1 / batch], []),
    target: target && fixed(target.values, [-1, ...target.shape]),
    variable: () => x,
    uniform: (of) => fixed(uniform, of),
    update: (name, value) => void (updates[name] = value),
    penalty: (value) => void (penalty = op.add(penalty, value)),
    sourceKernels: sourceKernel ? [fixed(sourceKernel, [sourceKernel.length, 1])] : [],
  }
  const owned = Object.fromEntries(
    Object.entries(weights).map(([name, values]) => [name, fixed(values, [values.length])]),
  )
  const properties = withDefaults(layer.properties, given.properties ?? {})
  const others = second ? [fixed(second, [-1, ...shape])] : twice ? [before] : []
  const output = layer.forward(op, [before, ...others], owned, properties, context)
  const values = evaluate([output, penalty, ...Object.values(updates)], (tensor) => fed.get(tensor)!, batch)
  return {
    output: [...values[0].data],
    shape: values[0].shape,
    penalty: values[1].data[0],
    updates: Object.fromEntries(Object.keys(updates).map((name, i) => [name, [...values[i + 2].data]])),
  }
}

function expectNumbers(actual: readonly number[], expected: readonly number[]) {
  expect(actual.length).toBe(expected.length)
  for (const [i, value] of expected.entries()) expect(actual[i]).toBeCloseTo(value, 8)
}

const three = { shape: [3], input: [1, -2, 0.5], target: { shape: [3], values: [0, 1, 0] } }

describe('losses', () => {
  test('squared error', () => {
    // (1 − 0)² = 1, (−2 − 1)² = 9, (0.5 − 0)² = 0.25
    expectNumbers(compute('squaredError', three).output, [1, 9, 0.25])
    expectNumbers(compute('squaredError', { ...three, properties: { factor: '1/2' } }).output, [0.5, 4.5, 0.125])
  })

  test('absolute error', () => expectNumbers(compute('absoluteError', three).output, [1, 3, 0.5]))

  test('Huber', () => {
    // δ = 1: at |e| = 1 both branches give ½; ½(2·3 − 1) = 2.5; ½·0.5² = 0.125
    expectNumbers(compute('huberLoss', three).output, [0.5, 2.5, 0.125])
    // δ = 2, factor 1: 1² = 1, 2·2·(3 − 1) = 8, 0.5² = 0.25
    expectNumbers(compute('huberLoss', { ...three, properties: { delta: 2, factor: '1' } }).output, [1, 8, 0.25])
  })

  test('binary cross entropy', () => {
    // −log 0.8; −log(1 − 0.25); soft target 0.5 at ½: log 2
    const given = { shape: [3], input: [0.8, 0.25, 0.5], target: { shape: [3], values: [1, 0, 0.5] } }
    expectNumbers(compute('binaryCrossEntropy', given).output, [-Math.log(0.8), -Math.log(0.75), Math.LN2])
  })

  test('binary cross entropy stays finite: −log 1e-7 for a sure mistake', () => {
    const given = { shape: [2], input: [0, 1], target: { shape: [2], values: [1, 0] } }
    expectNumbers(compute('binaryCrossEntropy', given).output, [7 * Math.LN10, 7 * Math.LN10])
  })

  test('sigmoid cross entropy, also as Sigmoid before binary cross entropy', () => {
    // σ(log 3) = 3/4: −log ¾ for yes, −log ¼ for no; score −1000 for yes costs 1000
    const given = { shape: [3], input: [Math.log(3), Math.log(3), -1000], target: { shape: [3], values: [1, 0, 1] } }
    const expected = [-Math.log(0.75), -Math.log(0.25), 1000]
    expectNumbers(compute('sigmoidCrossEntropy', given).output, expected)
    expectNumbers(compute('binaryCrossEntropy', { ...given, after: 'sigmoid' }).output, expected)
  })

  test('categorical cross entropy of an index and of shares', () => {
    const probabilities = { shape: [3], input: [0.2, 0.5, 0.3] }
    const index = { ...probabilities, target: { shape: [1], values: [1] } }
    expectNumbers(compute('categoricalCrossEntropy', index).output, [Math.LN2])
    // −0.5 log 0.2 − 0.5 log 0.3
    const shares = { ...probabilities, target: { shape: [3], values: [0.5, 0, 0.5] } }
    expectNumbers(compute('categoricalCrossEntropy', shares).output, [-0.5 * Math.log(0.06)])
  })

  test('softmax cross entropy, also as Softmax before categorical cross entropy', () => {
    // exp: 1, 2, 5 of 8; class 2 costs −log(5/8), class 0 of the second sample (1000 below) costs 1000
    const given = {
      shape: [3],
      batch: 2,
      input: [0, Math.log(2), Math.log(5), -1000, 0, -2000],
      target: { shape: [1], values: [2, 0] },
    }
    const expected = [Math.log(8 / 5), 1000]
    const { output, shape } = compute('softmaxCrossEntropy', given)
    expectNumbers(output, expected)
    expect(shape).toEqual([2, 1])
    expectNumbers(compute('categoricalCrossEntropy', { ...given, after: 'softmax' }).output, expected)
  })

  test('softmax cross entropy for each pixel', () => {
    // Two classes on a picture of 1×2: scores 0 and log 3 give ¼ and ¾
    const input = [0, Math.log(3), Math.log(3), 0]
    const given = { shape: [2, 1, 2], input, target: { shape: [1, 1, 2], values: [1, 1] } }
    const { output, shape } = compute('softmaxCrossEntropy', given)
    expectNumbers(output, [-Math.log(0.75), -Math.log(0.25)])
    expect(shape).toEqual([1, 1, 1, 2])
  })
})

describe('more losses', () => {
  test('log cosh', () => {
    // cosh(log 2) = (2 + ½)/2 = 5/4; 1000 costs 1000 − log 2
    const given = { shape: [3], input: [Math.LN2, 0, -1000], target: { shape: [3], values: [0, 0, 0] } }
    expectNumbers(compute('logCosh', given).output, [Math.log(1.25), 0, 1000 - Math.LN2])
  })

  test('epsilon-insensitive', () => {
    // |1 − 0| − 0.5, |−2 − 1| − 0.5, |0.5 − 0| − 0.5
    expectNumbers(compute('epsilonInsensitive', { ...three, properties: { epsilon: 0.5 } }).output, [0.5, 2.5, 0])
  })

  test('Poisson, also straight after Exp', () => {
    // 2 − 3 log 2; 1 − 0
    const given = { shape: [2], input: [2, 1], target: { shape: [2], values: [3, 0] } }
    expectNumbers(compute('poisson', given).output, [2 - 3 * Math.LN2, 1])
    const logarithms = { ...given, input: [Math.LN2, 0], after: 'exp' as const }
    expectNumbers(compute('poisson', logarithms).output, [2 - 3 * Math.LN2, 1])
  })

  test('hinge and its square', () => {
    // 1 − 0.25; yes at 2 is sure; no (0, −1) at 0.5: 1 + 0.5
    const given = { shape: [4], input: [0.25, 2, 0.5, 0.5], target: { shape: [4], values: [1, 1, 0, -1] } }
    expectNumbers(compute('hinge', given).output, [0.75, 0, 1.5, 1.5])
    expectNumbers(compute('squaredHinge', given).output, [0.5625, 0, 2.25, 2.25])
  })

  test('focal, also after Sigmoid', () => {
    // σ(log 3) = ¾: −¼·(¼)² log ¾ for yes, −¾·(¾)² log ¼ for no
    const expected = [-Math.log(0.75) / 64, (-27 / 64) * Math.log(0.25)]
    const target = { shape: [2], values: [1, 0] }
    expectNumbers(compute('focal', { shape: [2], input: [0.75, 0.75], target }).output, expected)
    const scores = { shape: [2], input: [Math.log(3), Math.log(3)], target, after: 'sigmoid' as const }
    expectNumbers(compute('focal', scores).output, expected)
  })

  test('Dice', () => {
    // 1 − (2·(0.5 + 1) + 1) / (2.5 + 2 + 1)
    const given = { shape: [1, 2, 2], input: [0.5, 1, 1, 0], target: { shape: [1, 2, 2], values: [1, 1, 0, 0] } }
    expectNumbers(compute('dice', given).output, [1 - 4 / 5.5])
  })

  test('cosine similarity', () => {
    // (3·4 + 4·3) / (5·5) = 24/25; opposite directions cost 2; nothing has no direction: 1
    const given = { shape: [2], batch: 3, input: [3, 4, -2, 0, 0, 0] }
    const target = { shape: [2], values: [4, 3, 1, 0, 1, 0] }
    expectNumbers(compute('cosineSimilarity', { ...given, target }).output, [1 / 25, 2, 1])
  })

  test('KL divergence, also after Softmax', () => {
    // ½ log(½ / ¼) + ½ log(½ / ¾) = ½ log(4/3)
    const target = { shape: [2], values: [0.5, 0.5] }
    const expected = [0.5 * Math.log(4 / 3)]
    expectNumbers(compute('klDivergence', { shape: [2], input: [0.25, 0.75], target }).output, expected)
    const scores = { shape: [2], input: [0, Math.log(3)], target, after: 'softmax' as const }
    expectNumbers(compute('klDivergence', scores).output, expected)
  })

  test('KL term of a variational autoencoder', () => {
    // With μ = log σ² = x: ½ Σ (x² + eˣ − x − 1) = ½ (e − 1 + 5 + e⁻²)
    const { output } = compute('vaeDivergence', { shape: [2], input: [1, -2], twice: true })
    expectNumbers(output, [0.5 * (4 + Math.E + Math.exp(-2))])
  })
})

describe('blocks', () => {
  const normalisation = {
    shape: [2],
    batch: 2,
    input: [1, 10, 3, 30],
    properties: { epsilon: 1, momentum: 0.9 },
    weights: { beta: [0.5, 0], gamma: [2, 1], movingMean: [1, 0], movingVariance: [3, 8] },
  }

  test('batch normalisation in training uses the batch, and moves the running numbers a tenth towards it', () => {
    // means 2 and 20, variances 1 and 100: ∓1/√2·2 + 0.5 and ∓10/√101
    const { output, updates } = compute('batchNormalization', normalisation)
    const [a, b] = [Math.SQRT2, 10 / Math.sqrt(101)]
    expectNumbers(output, [0.5 - a, -b, 0.5 + a, b])
    expectNumbers(updates.movingMean, [1.1, 2])
    expectNumbers(updates.movingVariance, [2.8, 17.2])
  })

  test('batch normalisation at run time uses the running numbers', () => {
    // (1 − 1)/√4·2 + 0.5, (10 − 0)/√9, (3 − 1)/√4·2 + 0.5, 30/√9
    const { output, updates } = compute('batchNormalization', { ...normalisation, training: false })
    expectNumbers(output, [0.5, 10 / 3, 2.5, 10])
    expect(updates).toEqual({})
  })

  test('dropout keeps the mean: what stays is divided by 1 − p', () => {
    const given = { shape: [4], input: [1, 2, 3, 4], properties: { rate: 0.2 }, uniform: [0.1, 0.2, 0.5, 0.19] }
    expectNumbers(compute('dropout', given).output, [0, 2.5, 3.75, 0])
    expectNumbers(compute('dropout', { ...given, training: false }).output, [1, 2, 3, 4])
  })

  test('noise is normal by Box and Muller', () => {
    // u = 0.5 for both: √(2 log 2) · cos π
    const given = { shape: [1], input: [1], properties: { deviation: 2 }, uniform: [0.5] }
    expectNumbers(compute('gaussianNoise', given).output, [1 - 2 * Math.sqrt(2 * Math.LN2)])
  })

  test('penalties of weights, and of activity as a mean over the batch', () => {
    // 0.1·(1 + 2) + 0.5·(1 + 4) = 2.8; of activity (0.1·(3 + 1) + 0.5·(9 + 1)) / 2 = 2.7
    const given = { shape: [1], batch: 2, input: [3, -1], properties: { l1: 0.1, l2: 0.5 }, sourceKernel: [1, -2] }
    expect(compute('l1l2Penalty', given).penalty).toBeCloseTo(2.8, 12)
    const ofActivity = { ...given, properties: { ...given.properties, of: 'activity' } }
    expect(compute('l1l2Penalty', ofActivity).penalty).toBeCloseTo(2.7, 12)
  })

  test('average pooling counts padding, or does not; never what lies beyond it', () => {
    const given = { shape: [1, 3], input: [1, 2, 6] }
    const properties = { kernel: [2], strides: [2], padding: [1] }
    // windows 0 1 and 2 6
    expectNumbers(compute('averagePool', { ...given, properties }).output, [0.5, 4])
    expectNumbers(
      compute('averagePool', { ...given, properties: { ...properties, includePadding: false } }).output,
      [1, 4],
    )
    // windows 1 2 and 6, which alone is left
    const partial = { kernel: [2], strides: [2], partialWindows: true }
    expectNumbers(compute('averagePool', { ...given, properties: partial }).output, [1.5, 6])
  })

  test('upsampling repeats', () => {
    const given = { shape: [1, 1, 2], input: [1, 2], properties: { scale: [2, 3] } }
    expectNumbers(compute('upSampling', given).output, [1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2])
  })

  test('upsampling by straight lines counts from the middles of elements', () => {
    // Middles of the new elements at −¼, ¼, ¾ and 1¼ of the old ones
    const given = { shape: [1, 2], input: [0, 4], properties: { scale: [2], interpolation: 'linear' } }
    expectNumbers(compute('upSampling', given).output, [0, 1, 3, 4])
  })

  test('shifting, and what moves in', () => {
    const moved = (by: number, border: string) =>
      compute('shift', { shape: [4], input: [1, 2, 3, 4], properties: { by: [by], border } }).output
    expectNumbers(moved(2, 'nearest'), [1, 1, 1, 2])
    expectNumbers(moved(2, 'reflect'), [3, 2, 1, 2])
    expectNumbers(moved(1, 'wrap'), [4, 1, 2, 3])
    expectNumbers(moved(-2, 'reflect'), [3, 4, 3, 2])
    expectNumbers(moved(-1, 'zero'), [2, 3, 4, 0])
  })

  test('tiling repeats the whole', () => {
    expectNumbers(compute('tile', { shape: [2], input: [1, 2], properties: { times: [2] } }).output, [1, 2, 1, 2])
  })

  test('rounding: halves go away from 0', () => {
    const given = { shape: [5], input: [-2.5, -0.4, 0.5, 1.4, 1.6] }
    expectNumbers(compute('round', given).output, [-3, 0, 1, 1, 2])
    expectNumbers(compute('ceil', given).output, [-2, 0, 1, 2, 2])
    expectNumbers(compute('floor', given).output, [-3, -1, 0, 1, 1])
  })

  test('the product of 0 and others is 0, the norm of 3 and 4 is 5', () => {
    expectNumbers(compute('product', { shape: [5], input: [1, 2, 3, 4, 5] }).output, [120])
    expectNumbers(compute('product', { shape: [3], input: [7, 0, -1] }).output, [0])
    expectNumbers(compute('norm', { shape: [2], input: [3, 4] }).output, [5])
    expectNumbers(compute('norm', { shape: [2], input: [3, -4], properties: { p: 1 } }).output, [7])
  })

  test('the angle of a point in every quadrant, on the axes and at the origin', () => {
    const y = [1, 1, -1, -1, 0, 0, 2, -2, 0, 1e-8, Math.sqrt(3)]
    const x = [1, -1, -1, 1, 3, -3, 0, 0, 0, -1, 1]
    const quarter = Math.PI / 4
    const expected = [quarter, 3 * quarter, -3 * quarter, -quarter, 0, Math.PI, 2 * quarter, -2 * quarter, 0]
    const { output } = compute('atan2', { shape: [11], input: y, second: x })
    expectNumbers(output, [...expected, Math.PI - 1e-8, Math.PI / 3])
  })

  test('running totals and products, without the element itself, and from the end', () => {
    const given = { shape: [2, 5], input: [1, 2, 0, 4, 5, -1, 1, -2, 3, 1], properties: { axis: 1 } }
    expectNumbers(compute('cumSum', given).output, [1, 3, 3, 7, 12, -1, 0, -2, 1, 2])
    expectNumbers(compute('cumProd', given).output, [1, 2, 0, 0, 0, -1, -1, 2, 6, 6])
    const exclusive = { ...given, properties: { axis: 1, exclusive: true } }
    expectNumbers(compute('cumSum', exclusive).output, [0, 1, 3, 3, 7, 0, -1, 0, -2, 1])
    expectNumbers(compute('cumProd', exclusive).output, [1, 1, 2, 0, 0, 1, -1, -1, 2, 6])
    const reverse = { ...given, properties: { axis: 1, exclusive: true, reverse: true } }
    expectNumbers(compute('cumSum', reverse).output, [11, 9, 9, 5, 0, 3, 2, 4, 1, 0])
    expectNumbers(compute('cumSum', { ...given, properties: {} }).output, [1, 2, 0, 4, 5, 0, 3, -2, 7, 6])
  })

  test('one-hot', () => {
    const given = { shape: [1], batch: 2, input: [2, 0], properties: { classes: 3 } }
    expectNumbers(compute('oneHot', given).output, [0, 0, 1, 1, 0, 0])
  })

  test('logical values: 0 is no, all else is yes', () => {
    expectNumbers(compute('logicalNot', { shape: [3], input: [0, 1, -0.5] }).output, [1, 0, 0])
    expectNumbers(compute('equalScalar', { shape: [2], input: [0, 1] }).output, [1, 0])
  })

  test('sinc is 1 at 0, and its series meets sin x / x', () => {
    expectNumbers(compute('sinc', { shape: [3], input: [0, 1.99, 2.01] }).output, [
      1,
      Math.sin(1.99) / 1.99,
      Math.sin(2.01) / 2.01,
    ])
  })
})
