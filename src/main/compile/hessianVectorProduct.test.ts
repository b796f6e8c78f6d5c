// The Hessian-vector product of a network's loss, against differences of its gradient, and on ONNX Runtime.
import { expect, test } from 'vitest'
import type { Variable } from '../../shared/data/dataset.ts'
import type { NetworkDocument } from '../../shared/network/document.ts'
import { elaborate } from '../../shared/network/elaborate.ts'
import { Random } from '../../shared/random.ts'
import { evaluate } from '../../shared/tensor/evaluate.ts'
import { type NDArray, ndarray } from '../../shared/tensor/ndarray.ts'
import { inputName, type TensorData } from '../../shared/tensor/program.ts'
import { resolve, size } from '../../shared/tensor/shape.ts'
import { onnx } from '../backends/onnx/index.ts'
import { dataInput, scalarInputs } from './forward.ts'
import { type Compiled, compileGradients, compileHessianVectorProduct, vectorInput } from './programs.ts'

const BATCH_SIZE = 4
const STEP = 1e-5

const variables: Variable[] = [
  { name: 'x', shape: [1, 5, 4] },
  { name: 'y', shape: [1], classes: ['a', 'b', 'c'] },
]

const blocks: [id: string, type: string, properties: Record<string, unknown>][] = [
  ['input', 'input', { size: [1, 5, 4] }],
  ['conv', 'conv2d', { outputs: 2, strides: [2, 1] }],
  ['normalised', 'batchNormalization', {}],
  ['tanh', 'tanh', {}],
  ['dense', 'dense', { outputs: [3] }],
  ['loss', 'softmaxCrossEntropy', {}],
]

const network: NetworkDocument = {
  name: 'Main',
  nodes: blocks.map(([id, type, properties]) => ({ id, name: id, type, properties })),
  edges: blocks.slice(1).map(([id], i) => {
    return { from: { node: blocks[i][0], port: 'out' }, to: { node: id, port: 'in' } }
  }),
}

const { network: flat } = elaborate({ networks: [network] }, 'Main', 'training')

const product = compileHessianVectorProduct(flat, variables)
const gradients = compileGradients(flat, variables)
const trained = product.parameters.filter(({ spec }) => spec.trainable !== false).map(({ name }) => name)

/** Numbers that float32 holds exactly, so that every backend starts from the same. */
function numbers(): Map<string, NDArray> {
  const random = new Random(7)
  const below = (shape: readonly number[], draw: () => number) =>
    ndarray(resolve(shape, BATCH_SIZE), Float64Array.from({ length: size(resolve(shape, BATCH_SIZE)) }, draw))
  const values = [...product.program.feeds, ...product.program.state].map((tensor): [string, NDArray] => {
    const name = inputName(tensor)
    if (name === scalarInputs.inverseBatch) return [name, ndarray([], [1 / BATCH_SIZE])]
    if (name === dataInput('y')) return [name, below(tensor.shape, () => random.below(3))]
    return [name, below(tensor.shape, () => Math.fround(random.uniform(-1, 1)))]
  })
  return new Map(values)
}

function exact({ program }: Compiled, given: ReadonlyMap<string, NDArray>): Record<string, NDArray> {
  const values = evaluate(Object.values(program.outputs), (input) => given.get(inputName(input))!, BATCH_SIZE)
  return Object.fromEntries(Object.keys(program.outputs).map((name, i) => [name, values[i]]))
}

const furthest = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i])))

test('feeds a vector of every trainable parameter’s shape, and gives a product of the same', () => {
  expect(trained).toEqual([
    'conv/kernel',
    'conv/bias',
    'normalised/beta',
    'normalised/gamma',
    'dense/kernel',
    'dense/bias',
  ])
  expect(Object.keys(product.program.outputs)).toEqual(['loss', ...trained.map((name) => `product:${name}`)])
  for (const { name, tensor } of product.parameters.filter(({ name }) => trained.includes(name))) {
    const fed = product.program.feeds.find((feed) => inputName(feed) === vectorInput(name))
    expect(fed?.shape).toEqual(tensor.shape)
    expect(product.program.outputs[`product:${name}`].shape).toEqual(tensor.shape)
  }
})

test('is how the gradient changes along the vector', () => {
  const given = numbers()
  const along = (distance: number) => {
    const moved = new Map(given)
    for (const name of trained) {
      const { shape, data } = given.get(name)!
      const vector = given.get(vectorInput(name))!.data
      moved.set(
        name,
        ndarray(
          shape,
          data.map((value, i) => value + distance * vector[i]),
        ),
      )
    }
    return exact(gradients, moved)
  }
  const [ahead, behind, found] = [along(STEP), along(-STEP), exact(product, given)]
  expect(found.loss.data).toEqual(exact(gradients, given).loss.data)
  for (const name of trained) {
    const [after, before] = [ahead, behind].map((values) => values[`gradient:${name}`].data)
    const { data } = found[`product:${name}`]
    const expected = data.map((_, i) => (after[i] - before[i]) / (2 * STEP))
    expect(furthest(data, expected), name).toBeLessThan(1e-7)
    // Of a bias before a normalisation by the batch nothing is left.
    if (name !== 'conv/bias') expect(Math.max(...data.map(Math.abs)), name).toBeGreaterThan(1e-3)
  }
})

test('is the same on ONNX Runtime', async () => {
  const given = numbers()
  const narrow = (name: string): [string, TensorData] => {
    const { shape, data } = given.get(name)!
    return [name, { dtype: 'f32', shape, data: Float32Array.from(data) }]
  }
  const { program } = product
  const device = await onnx.open({ device: 'cpu', threads: 1 })
  await device.setState(Object.fromEntries(program.state.map((tensor) => narrow(inputName(tensor)))))
  const executable = await device.load(program)
  const feeds = Object.fromEntries(program.feeds.map((tensor) => narrow(inputName(tensor))))
  const actual = await executable.run(feeds, BATCH_SIZE)
  await executable.dispose()
  await device.dispose()
  for (const [name, { data }] of Object.entries(exact(product, given)))
    expect(furthest(data, actual[name].data), name).toBeLessThan(1e-4)
})
