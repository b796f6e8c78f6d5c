// The TensorFlow.js backend as a whole: state, memory and silence. Its ops are tested in ../ops.test.ts.
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Graph } from '../../../shared/tensor/graph.ts'
import type { Program, TensorData } from '../../../shared/tensor/program.ts'
import { tfjsOn } from './index.ts'
import { loadLibrary } from './library.ts'

afterEach(() => vi.restoreAllMocks())

/** Gradient descent on |w − x|², counting its steps. */
function descent(): Program {
  const graph = new Graph()
  const { op } = graph
  const x = graph.input('x', 'f32', [-1, 2])
  const w = graph.input('w', 'f32', [2])
  const steps = graph.input('steps', 'u32', [])
  const difference = op.sub(w, x)
  return {
    graph,
    feeds: [x],
    state: [w, steps],
    outputs: { loss: op.sum(op.mul(difference, difference)), before: w },
    updates: {
      w: op.sub(w, op.mul(op.sum(difference, [0]), 0.5)),
      steps: op.cast(op.add(op.cast(steps, 'i32'), 1), 'u32'),
    },
  }
}

const f32 = (shape: number[], ...values: number[]): TensorData => ({
  dtype: 'f32',
  shape,
  data: new Float32Array(values),
})
const count = (value: number): TensorData => ({ dtype: 'u32', shape: [], data: new Uint32Array([value]) })

describe.each(['wasm', 'cpu'] as const)('%s', (engine) => {
  test('takes over updates and hands back copies', async () => {
    const device = await tfjsOn(engine).open({ device: 'cpu', threads: 1 })
    await device.setState({ w: f32([2], 4, 8), steps: count(2 ** 32 - 2) })
    const program = await device.load(descent())
    const first = await program.run({ x: f32([1, 2], 0, 0) }, 1)
    expect(first.loss).toEqual(f32([], 80))
    expect(first.before).toEqual(f32([2], 4, 8))
    first.before.data.fill(0)
    expect(await device.getState()).toEqual({ w: f32([2], 2, 4), steps: count(2 ** 32 - 1) })
    const second = await program.run({ x: f32([2, 2], 0, 0, 0, 0) }, 2)
    expect(second.loss).toEqual(f32([], 40))
    expect(await device.getState(['w'])).toEqual({ w: f32([2], 0, 0) })
    await device.dispose()
  })

  test('holds no more after many steps, and nothing in the end', async () => {
    const { tf } = await loadLibrary(1, [engine])
    const before = tf.memory().numTensors
    const device = await tfjsOn(engine).open({ device: 'cpu', threads: 1 })
    await device.setState({ w: f32([2], 4, 8), steps: count(0) })
    const program = await device.load(descent())
    await program.run({ x: f32([1, 2], 1, 2) }, 1)
    const held = tf.memory()
    for (let i = 0; i < 200; i++) await program.run({ x: f32([1, 2], 1, 2) }, 1)
    expect(tf.memory()).toEqual(held)
    await device.dispose()
    expect(tf.memory().numTensors).toBe(before)
  })

  test('prints nothing', async () => {
    const said = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'log'), vi.spyOn(console, 'error')]
    const device = await tfjsOn(engine).open({ device: 'cpu', threads: 2 })
    await device.setState({ w: f32([2], 4, 8), steps: count(0) })
    await (await device.load(descent())).run({ x: f32([1, 2], 1, 2) }, 1)
    for (const spy of said) expect(spy).not.toHaveBeenCalled()
    expect(device.description.en).toMatch(/^CPU, 1 thread \(TensorFlow\.js, /)
    await device.dispose()
  })
})

test('says which input is missing', async () => {
  const device = await tfjsOn('cpu').open({ device: 'cpu', threads: 1 })
  await device.setState({ w: f32([2], 4, 8), steps: count(0) })
  const program = await device.load(descent())
  await expect(program.run({}, 1)).rejects.toThrow('no value is fed for x')
})
