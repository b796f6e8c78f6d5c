// A small network's loss, gradients and Hessian-vector product on every backend: ops next to each other, as backends fuse them.
import { expect, test } from 'vitest'
import { Random } from '../../shared/random.ts'
import { gradient, hessianVectorProduct } from '../../shared/tensor/gradient.ts'
import { Graph, type Tensor } from '../../shared/tensor/graph.ts'
import { inputName, type Program, type TensorData } from '../../shared/tensor/program.ts'
import { resolve, size } from '../../shared/tensor/shape.ts'
import type { Backend } from './backend.ts'
import { float64 } from './float64.ts'
import { onnx } from './onnx/index.ts'
import { tfjsOn } from './tfjs/index.ts'

const BATCH_SIZE = 5

/** Convolution, pooling, dropout, a strided convolution, a dense layer and cross-entropy. */
function classifier(): Program {
  const graph = new Graph()
  const { op } = graph
  const x = graph.input('x', 'f32', [-1, 2, 9, 9])
  const y = graph.input('y', 'i32', [-1])
  const seed = graph.input('seed', 'u32', [])
  const w1 = graph.input('w1', 'f32', [16, 2, 3, 3])
  const w2 = graph.input('w2', 'f32', [8, 16, 3, 3])
  const w3 = graph.input('w3', 'f32', [32, 4])
  const b3 = graph.input('b3', 'f32', [4])
  const first = op.maxPool(
    op.relu(
      op.conv(x, w1, {
        padding: [
          [1, 1],
          [1, 1],
        ],
      }),
    ),
    { kernel: [2, 2] },
  )
  const kept = op.cast(op.less(op.randomUniform([-1, 16, 4, 4], seed, 0), 0.8), 'f32')
  const second = op.tanh(
    op.conv(op.mul(first, kept), w2, {
      strides: [2, 2],
      padding: [
        [1, 1],
        [1, 1],
      ],
    }),
  )
  const logits = op.add(op.matmul(op.reshape(second, [-1, 32]), w3), b3)
  const classes = graph.constant([0, 1, 2, 3], [1, 4], 'i32')
  const picked = op.cast(op.equal(op.reshape(y, [-1, 1]), classes), 'f32')
  const loss = op.neg(op.sum(op.mul(picked, op.logSoftmax(logits))))
  const weights = [w1, w2, w3, b3]
  const gradients = gradient(graph, loss, weights)
  const products = hessianVectorProduct(graph, loss, weights, weights)
  const named = (prefix: string, tensors: Tensor[]) =>
    Object.fromEntries(tensors.map((tensor, i) => [`${prefix} ${inputName(weights[i])}`, tensor]))
  return {
    graph,
    feeds: [x, y, seed, ...weights],
    state: [],
    outputs: { loss, ...named('gradient of', gradients), ...named('product for', products) },
    updates: {},
  }
}

function feeds({ feeds }: Program): Record<string, TensorData> {
  const random = new Random(1)
  return Object.fromEntries(
    feeds.map((input): [string, TensorData] => {
      const shape = resolve(input.shape, BATCH_SIZE)
      const numbers = Array.from({ length: size(shape) }, () => random.uniform(-1, 1))
      if (input.dtype === 'u32') return ['seed', { dtype: 'u32', shape, data: new Uint32Array([12345]) }]
      if (input.dtype === 'i32') return ['y', { dtype: 'i32', shape, data: new Int32Array([0, 3, 1, 2, 3]) }]
      return [inputName(input), { dtype: 'f32', shape, data: new Float32Array(numbers).map((v) => v * 0.3) }]
    }),
  )
}

async function results(backend: Backend) {
  const device = await backend.open({ device: 'cpu', threads: 2 })
  const program = classifier()
  const executable = await device.load(program)
  const values = await executable.run(feeds(program), BATCH_SIZE)
  await executable.dispose()
  await device.dispose()
  return values
}

test.each([
  ['onnx', onnx],
  ['tfjs on WebAssembly', tfjsOn('wasm')],
  ['tfjs on plain JavaScript', tfjsOn('cpu')],
])('%s agrees with float64', async (_, backend) => {
  const expected = await results(float64)
  const actual = await results(backend)
  for (const [name, { shape, data }] of Object.entries(expected)) {
    expect(actual[name].shape).toEqual(shape)
    const scale = Math.max(1, ...data.map(Math.abs))
    const worst = Math.max(...actual[name].data.map((value, i) => Math.abs(value - data[i])))
    expect(worst / scale, name).toBeLessThan(1e-4)
  }
})
