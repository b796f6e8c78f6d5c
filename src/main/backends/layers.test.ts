// Every block on each of its examples, on every backend, against float64: values, gradients, running weights.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LayerCase, layerCase } from '../../shared/layers/layerCase.ts'
import { layerTypes } from '../../shared/layers/registry.ts'
import { gradient } from '../../shared/tensor/gradient.ts'
import type { Tensor } from '../../shared/tensor/graph.ts'
import { type NDArray, ndarray } from '../../shared/tensor/ndarray.ts'
import { inputName, type Program } from '../../shared/tensor/program.ts'
import type { Device } from './backend.ts'
import { float64 } from './float64.ts'
import { notOnWebGpu } from './onnx/webgpuTable.ts'
import {
  BATCH_SIZE,
  dataOf,
  expectClose,
  noteMissingGpu,
  runOnce,
  testedBackends,
  toleranceOf,
} from './testing/against.ts'
import { strictWebGpu } from './testing/softwareGpu.ts'

const layers = layerTypes().filter(({ terminal }) => terminal !== 'annotation')

noteMissingGpu('every block')

describe.each(testedBackends)('%s', (_, backend) => {
  let device: Device
  let oracle: Device
  beforeAll(async () => {
    device = await backend.open({ device: 'cpu', threads: 1 })
    oracle = await float64.open({ device: 'cpu', threads: 1 })
  })
  afterAll(() => device.dispose())

  describe.each(layers.map((layer) => [layer.type, layer] as const))('%s', (_, layer) => {
    // Programs for WebGPU take longer to build, and what differs without training is less than with it.
    const modes = backend === strictWebGpu ? [true] : [true, false]
    const cases = layer.examples.flatMap((example) => modes.map((training) => [example, training] as const))
    test.each(cases)('%j (training: %s)', async (example, training) => {
      const made = layerCase(layer, example, training)
      const program = programOf(made)
      const given = Object.fromEntries(
        program.feeds.map((feed) => [inputName(feed), dataOf(feed, valuesFor(made, feed))]),
      )
      const missing = backend === strictWebGpu ? notOnWebGpu[layer.type] : undefined
      if (missing?.when(example.properties ?? {}))
        return expect(runOnce(device, program, given)).rejects.toThrow(missing.error)
      const actual = await runOnce(device, program, given)
      const expected = await runOnce(oracle, program, given)
      for (const name of Object.keys(program.outputs))
        expectClose(actual[name], expected[name], toleranceOf(backend, layer.type))
    })
  })
})

/** The block's value, its running weights' new values, and the gradients of its sum of squares and its penalties. */
function programOf({ graph, output, penalties, updates, inputs, weights, feeds }: LayerCase): Program {
  const { op } = graph
  const objective = [op.sum(op.mul(output, output)), ...penalties].reduce((a, b) => op.add(a, b))
  const wrt = [...inputs, ...Object.values(weights)]
  const gradients = gradient(graph, objective, wrt).map((g, i) => [`gradient of ${inputName(wrt[i])}`, g])
  const outputs = { output, objective, ...Object.fromEntries(updates), ...Object.fromEntries(gradients) }
  // Constant has no input that tells the batch size; a network always has one.
  const batch = feeds.some(({ shape }) => shape[0] === -1) ? undefined : graph.input('batch', 'f32', [-1])
  if (!batch) return { graph, feeds, state: [], outputs, updates: {} }
  return { graph, feeds: [...feeds, batch], state: [], outputs: { ...outputs, batch }, updates: {} }
}

function valuesFor(made: LayerCase, feed: Tensor): NDArray {
  return made.feeds.includes(feed) ? made.values(feed, BATCH_SIZE) : ndarray([BATCH_SIZE])
}
