// Run in a process of its own, as a driver may take it down: whether a GPU computes here. Exit code 0: it does.
import ort from 'onnxruntime-node'
import { Graph } from '../../../shared/tensor/graph.ts'
import { same } from '../../../shared/text.ts'
import type { GpuKind } from '../../../shared/training/devices.ts'
import { HostDevice, hostSessions } from './hostDevice.ts'
import { WebGpuDevice } from './webgpu.ts'

export async function probe(kind: GpuKind): Promise<void> {
  // ONNX Runtime tells which GPUs it sees in its log only.
  ort.env.logLevel = 'verbose'
  const description = same(kind)
  const device =
    kind === 'gpu'
      ? new WebGpuDevice({ description })
      : new HostDevice({ description, session: hostSessions[kind](1), isGpu: true })
  const graph = new Graph()
  const x = graph.input('x', 'f32', [-1])
  const program = { graph, feeds: [x], state: [], outputs: { y: graph.op.mul(x, 2) }, updates: {} }
  const step = await device.load(program)
  const { y } = await step.run({ x: { dtype: 'f32', shape: [1], data: Float32Array.of(3) } }, 1)
  process.exit(y.data[0] === 6 ? 0 : 1)
}
