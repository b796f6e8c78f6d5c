// Every op on each of its examples: shapes, gradients and second derivatives against finite differences.
import { describe, expect, test } from 'vitest'
import { Random } from '../random.ts'
import { evaluate } from './evaluate.ts'
import { type ExampleCase, exampleCase } from './exampleCase.ts'
import { gradient, hessianVectorProduct } from './gradient.ts'
import type { Tensor } from './graph.ts'
import { type NDArray, ndarray } from './ndarray.ts'
import { opDefinition, opNames } from './registry.ts'
import { resolve, size } from './shape.ts'

const BATCH_SIZE = 3
const STEP = 1e-5
const TOLERANCE = 1e-6

describe.each(opNames())('%s', (name) => {
  const definition = opDefinition(name)

  test('has examples', () => expect(definition.examples).not.toEqual([]))

  describe.each(definition.examples.map((example, i) => [i + 1, example] as const))('example %i', (_, example) => {
    test.each([1, 3])('gives the declared shape for a batch of %i', (batch) => {
      const { output, values } = exampleCase(example)
      const [result] = evaluate([output], (input) => values(input, batch), batch)
      expect(result.shape).toEqual(resolve(output.shape, batch))
    })

    test('has the gradient that finite differences show', () => {
      const made = exampleCase(example)
      const smooth = floats(made)
      if (made.output.dtype !== 'f32' || !smooth.length) return
      const { op } = made.graph
      const weights = randomInput(made, made.output, 'weights')
      const loss = op.sum(op.mul(made.output, weights.tensor))
      const gradients = gradient(made.graph, loss, smooth)
      const feed = feeds(made, [weights])
      if (name === 'stopGradient') return expectAllZero(evaluate(gradients, feed.get, BATCH_SIZE))
      smooth.forEach((input, i) => {
        const [exact] = evaluate([gradients[i]], feed.get, BATCH_SIZE)
        expect(exact.shape).toEqual(resolve(input.shape, BATCH_SIZE))
        const value = () => evaluate([loss], feed.get, BATCH_SIZE)[0].data[0]
        const { data } = feed.get(input)
        expectClose(
          exact.data,
          data.map((_, at) => difference(data, at, value)),
        )
      })
    })

    if (definition.gradient)
      test('has the second derivatives that finite differences show', () => {
        const made = exampleCase(example)
        const smooth = floats(made)
        if (!smooth.length) return
        const { op } = made.graph
        const weights = randomInput(made, made.output, 'weights')
        const directions = smooth.map((input, i) => randomInput(made, input, `direction${i}`))
        const loss = op.sum(op.mul(op.mul(made.output, made.output), weights.tensor))
        const feed = feeds(made, [weights, ...directions])
        const v = directions.map(({ tensor }) => tensor)
        const exact = evaluate(hessianVectorProduct(made.graph, loss, smooth, v), feed.get, BATCH_SIZE)
        const gradients = gradient(made.graph, loss, smooth)
        const along = (distance: number) => {
          const moved = new Map(smooth.map((input, i) => [input, plus(feed.get(input), distance, directions[i].value)]))
          return evaluate(gradients, (input) => moved.get(input) ?? feed.get(input), BATCH_SIZE)
        }
        const [ahead, behind] = [along(STEP), along(-STEP)]
        exact.forEach((product, i) => {
          expectClose(
            product.data,
            product.data.map((_, at) => (ahead[i].data[at] - behind[i].data[at]) / (2 * STEP)),
          )
        })
      })
  })
})

interface Fed {
  tensor: Tensor
  value: NDArray
}

const floats = ({ inputs }: ExampleCase) => inputs.filter((input) => input.dtype === 'f32')

function randomInput({ graph }: ExampleCase, like: Tensor, name: string): Fed {
  const shape = resolve(like.shape, BATCH_SIZE)
  const random = new Random(size(shape))
  const value = ndarray(
    shape,
    Float64Array.from({ length: size(shape) }, () => random.uniform(-1, 1)),
  )
  return { tensor: graph.input(name, 'f32', like.shape), value }
}

function feeds(made: ExampleCase, more: readonly Fed[]) {
  const values = new Map(made.inputs.map((input) => [input, made.values(input, BATCH_SIZE)]))
  for (const { tensor, value } of more) values.set(tensor, value)
  return { get: (input: Tensor) => values.get(input)! }
}

/** The central difference of `value` along data[at]. */
function difference(data: Float64Array, at: number, value: () => number): number {
  const kept = data[at]
  data[at] = kept + STEP
  const ahead = value()
  data[at] = kept - STEP
  const behind = value()
  data[at] = kept
  return (ahead - behind) / (2 * STEP)
}

const plus = (a: NDArray, factor: number, b: NDArray) =>
  ndarray(
    a.shape,
    a.data.map((value, i) => value + factor * b.data[i]),
  )

function expectClose(actual: Float64Array, expected: Float64Array) {
  const scale = Math.max(1, ...expected.map(Math.abs))
  const worst = Math.max(...actual.map((value, i) => Math.abs(value - expected[i])))
  expect(worst / scale, `${actual.slice(0, 8)} … should be ${expected.slice(0, 8)} …`).toBeLessThan(TOLERANCE)
}

function expectAllZero(arrays: readonly NDArray[]) {
  for (const { data } of arrays) expect(data.every((value) => value === 0)).toBe(true)
}
