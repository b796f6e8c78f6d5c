// Runs a program on a backend and on the float64 oracle, and says whether they agree.
import { expect, test } from 'vitest'
import type { Tensor } from '../../../shared/tensor/graph.ts'
import type { NDArray } from '../../../shared/tensor/ndarray.ts'
import { type Program, type TensorData, valuesOf } from '../../../shared/tensor/program.ts'
import type { Backend, Device } from '../backend.ts'
import { onnx } from '../onnx/index.ts'
import { accuracyOnWebGpu } from '../onnx/webgpuTable.ts'
import { tfjsOn } from '../tfjs/index.ts'
import { softwareGpu, strictWebGpu, withoutGpu } from './softwareGpu.ts'

export const BATCH_SIZE = 3
/** Relative to the largest number of a tensor, or absolute below 1. */
export const TOLERANCE = 1e-4

/** Of an op or a block on a backend. */
export function toleranceOf(backend: Backend, name: string): number {
  return (backend === strictWebGpu && accuracyOnWebGpu[name]) || TOLERANCE
}

export const testedBackends: [string, Backend][] = [
  ['onnx', onnx],
  ['tfjs on WebAssembly', tfjsOn('wasm')],
  ['tfjs on plain JavaScript', tfjsOn('cpu')],
  ...(softwareGpu ? [['onnx on WebGPU', strictWebGpu] as [string, Backend]] : []),
]

/** In place of the WebGPU column, where there is no GPU: a skipped test that says why. */
export function noteMissingGpu(what: string): void {
  if (!softwareGpu) test.skip(`onnx on WebGPU: ${what}${withoutGpu}`, () => {})
}

/** An oracle's numbers in the type that a tensor has. */
export function dataOf({ dtype }: Tensor, { shape, data }: NDArray): TensorData {
  const values = valuesOf(dtype, data.length)
  values.set(data)
  return { dtype, shape, data: values }
}

export async function runOnce(device: Device, program: Program, feeds: Readonly<Record<string, TensorData>>) {
  const executable = await device.load(program)
  const outputs = await executable.run(feeds, BATCH_SIZE)
  await executable.dispose()
  return outputs
}

export function expectClose(actual: TensorData, expected: TensorData, tolerance = TOLERANCE): void {
  expect(actual.dtype).toBe(expected.dtype)
  expect(actual.shape).toEqual(expected.shape)
  const scale = Math.max(1, ...expected.data.map(Math.abs))
  const worst = Math.max(...actual.data.map((value, i) => Math.abs(value - expected.data[i])))
  expect(worst / scale, `${actual.data.slice(0, 8)} … should be ${expected.data.slice(0, 8)} …`).toBeLessThan(tolerance)
}
