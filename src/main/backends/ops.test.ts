// Every op on each of its examples, on every backend, against float64.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleCase } from '../../shared/tensor/exampleCase.ts'
import type { Graph, Tensor } from '../../shared/tensor/graph.ts'
import type { NDArray } from '../../shared/tensor/ndarray.ts'
import { inputName, type Program, type TensorData, valuesOf } from '../../shared/tensor/program.ts'
import { opDefinition, opNames } from '../../shared/tensor/registry.ts'
import type { Backend, Device } from './backend.ts'
import { float64 } from './float64.ts'
import { onnx } from './onnx/index.ts'
import { tfjsOn } from './tfjs/index.ts'

const BATCH_SIZE = 3
const TOLERANCE = 1e-4

const backends: [string, Backend][] = [
  ['onnx', onnx],
  ['tfjs on WebAssembly', tfjsOn('wasm')],
  ['tfjs on plain JavaScript', tfjsOn('cpu')],
]

describe.each(backends)('%s', (_, backend) => {
  let device: Device
  let oracle: Device
  beforeAll(async () => {
    device = await backend.open({ device: 'cpu', threads: 1 })
    oracle = await float64.open({ device: 'cpu', threads: 1 })
  })
  afterAll(() => device.dispose())

  describe.each(opNames())('%s', (name) => {
    const examples = opDefinition(name).examples.map((example, i) => [i + 1, example] as const)
    test.each(examples)('example %i', async (_, example) => {
      const { graph, inputs, output, values } = exampleCase(example)
      const program = programOf(graph, inputs, output)
      const feeds = Object.fromEntries(
        inputs.map((input) => [inputName(input), data(input, values(input, BATCH_SIZE))]),
      )
      const actual = await runOnce(device, program, feeds)
      const expected = await runOnce(oracle, program, feeds)
      expect(actual.dtype).toBe(expected.dtype)
      expect(actual.shape).toEqual(expected.shape)
      if (name === 'randomUniform') expect(actual.data).toEqual(expected.data)
      else expectClose(actual, expected)
    })
  })
})

function programOf(graph: Graph, inputs: Tensor[], output: Tensor): Program {
  return { graph, feeds: inputs, state: [], outputs: { output }, updates: {} }
}

function data({ dtype }: Tensor, { shape, data }: NDArray): TensorData {
  const values = valuesOf(dtype, data.length)
  values.set(data)
  return { dtype, shape, data: values }
}

async function runOnce(device: Device, program: Program, feeds: Record<string, TensorData>): Promise<TensorData> {
  const executable = await device.load(program)
  const { output } = await executable.run(feeds, BATCH_SIZE)
  await executable.dispose()
  return output
}

function expectClose(actual: TensorData, expected: TensorData) {
  const scale = Math.max(1, ...expected.data.map(Math.abs))
  const worst = Math.max(...actual.data.map((value, i) => Math.abs(value - expected.data[i])))
  expect(worst / scale, `${actual.data.slice(0, 8)} … should be ${expected.data.slice(0, 8)} …`).toBeLessThan(TOLERANCE)
}
