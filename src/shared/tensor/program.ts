// A program: one graph compiled for one request, with names for what goes in and what comes out.
import type { DType, Graph, Tensor } from './graph.ts'

export interface Program {
  graph: Graph
  /** Values fed at every run: batches and scalars. The names are the input tensors' own. */
  feeds: readonly Tensor[]
  /** Values that stay on the device between runs and are shared by all its programs: parameters, optimiser state. */
  state: readonly Tensor[]
  /** Values handed back by every run. */
  outputs: Readonly<Record<string, Tensor>>
  /** New values for state, by the state's name, taken over at the end of a run. */
  updates: Readonly<Record<string, Tensor>>
}

export type TensorValues = Float32Array | Int32Array | Uint32Array | Uint8Array

/** Numbers with their shape, as they cross into a backend and out of it. Booleans are 0 and 1 in a Uint8Array. */
export interface TensorData {
  dtype: DType
  shape: readonly number[]
  data: TensorValues
}

export function inputName(tensor: Tensor): string {
  if (tensor.op !== 'input') throw new Error(`${tensor.op} is not an input`)
  return tensor.attributes.name as string
}

export function valuesOf(dtype: DType, length: number): TensorValues {
  if (dtype === 'f32') return new Float32Array(length)
  if (dtype === 'i32') return new Int32Array(length)
  return dtype === 'u32' ? new Uint32Array(length) : new Uint8Array(length)
}
