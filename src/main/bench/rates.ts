// What this machine can do at best, for the figures to be read against: products, copies, and our Adam update.
import { Graph } from '../../shared/tensor/graph.ts'
import type { Program, TensorData } from '../../shared/tensor/program.ts'
import { size } from '../../shared/tensor/shape.ts'
import { onnx } from '../backends/onnx/index.ts'
import { stepScalars } from '../compile/optimizerStep.ts'
import { scalar } from '../training/loader.ts'
import { optimizerPlan } from '../training/plan.ts'

export interface MachineRates {
  threads: number
  /** Of a product of two 1024 × 1024 matrices in ONNX Runtime: 10⁹ multiplications and additions a second. */
  matmulGflops: number
  /** Of a plain copy of 64 MB by one thread: 10⁹ bytes, read and written, a second. */
  copyGigabytes: number
  /** Of Adam's update of a million parameters, the 7 numbers each that it cannot but read or write: 10⁹ bytes a second. */
  adamGigabytes: number
}

const SIDE = 1024
const PARAMETERS = 2 ** 20
const COPIED = 2 ** 24
const REPEATS = 25

/** The best of many tries each: a machine is at its best when nobody else uses it. */
export async function measureRates(threads: number): Promise<MachineRates> {
  const matmul = await shortestRun(productProgram(), { a: filled([SIDE, SIDE]), b: filled([SIDE, SIDE]) }, {}, threads)
  const { program, feeds, state } = adamUpdate()
  const update = await shortestRun(program, feeds, state, threads)
  return {
    threads,
    matmulGflops: (2 * SIDE ** 3) / matmul / 1e9,
    copyGigabytes: (2 * 4 * COPIED) / shortestCopy() / 1e9,
    adamGigabytes: (7 * 4 * PARAMETERS) / update / 1e9,
  }
}

function productProgram(): Program {
  const graph = new Graph()
  const [a, b] = ['a', 'b'].map((name) => graph.input(name, 'f32', [SIDE, SIDE]))
  // One number back, so that it is the product that is timed.
  return { graph, feeds: [a, b], state: [], outputs: { sum: graph.op.sum(graph.op.matmul(a, b)) }, updates: {} }
}

/** The very update that a training step ends with, of one parameter. */
function adamUpdate() {
  const plan = optimizerPlan({ name: 'Adam', network: '', dataset: '', type: 'adam' })
  const { optimizer, properties } = plan
  const graph = new Graph()
  const vector = (name: string) => graph.input(name, 'f32', [PARAMETERS])
  const scalars = stepScalars(plan, 1e-3, 1)
  const fed = Object.fromEntries(Object.keys(scalars).map((name) => [name, graph.input(name, 'f32', [])]))
  const own = Object.fromEntries(
    Object.keys(optimizer.scalars?.(properties, 1) ?? {}).map((name) => [name, fed[`optimizer:${name}`]]),
  )
  const state = Object.fromEntries(optimizer.state.map((name) => [name, vector(name)]))
  const [parameter, gradient] = [vector('parameter'), vector('gradient')]
  const next = optimizer.update(
    graph.op,
    { parameter, gradient, state, learningRate: fed.learningRate, scalars: own },
    properties,
  )
  const program: Program = {
    graph,
    feeds: [gradient, ...Object.values(fed)],
    state: [parameter, ...Object.values(state)],
    outputs: {},
    updates: { parameter: next.parameter, ...next.state },
  }
  const feeds = Object.fromEntries(Object.entries(scalars).map(([name, value]) => [name, scalar(value)]))
  const names = ['parameter', ...optimizer.state]
  return {
    program,
    feeds: { ...feeds, gradient: filled([PARAMETERS]) },
    state: Object.fromEntries(names.map((name) => [name, filled([PARAMETERS])])),
  }
}

const filled = (shape: readonly number[]): TensorData => ({
  dtype: 'f32',
  shape,
  data: new Float32Array(size(shape)).fill(0.5),
})

/** In seconds. */
async function shortestRun(
  program: Program,
  feeds: Record<string, TensorData>,
  state: Record<string, TensorData>,
  threads: number,
): Promise<number> {
  const device = await onnx.open({ device: 'cpu', threads })
  await device.setState(state)
  const executable = await device.load(program)
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < REPEATS; i++) {
    const start = performance.now()
    await executable.run(feeds, 1)
    best = Math.min(best, performance.now() - start)
  }
  await executable.dispose()
  await device.dispose()
  return best / 1000
}

/** In seconds. */
function shortestCopy(): number {
  const [from, to] = [new Float32Array(COPIED).fill(1), new Float32Array(COPIED).fill(2)]
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < REPEATS; i++) {
    const start = performance.now()
    to.set(from)
    best = Math.min(best, performance.now() - start)
  }
  return best / 1000
}
