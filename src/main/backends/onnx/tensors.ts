// Our tensors as ONNX Runtime's, and back.
import ort from 'onnxruntime-node'
import type { DType } from '../../../shared/tensor/graph.ts'
import type { TensorData } from '../../../shared/tensor/program.ts'

const onnxTypes = { f32: 'float32', i32: 'int32', u32: 'uint32', bool: 'bool' } as const
export const ourTypes: Record<string, DType> = { float32: 'f32', int32: 'i32', uint32: 'u32', bool: 'bool' }

export function toOrt({ dtype, shape, data }: TensorData): ort.Tensor {
  return new ort.Tensor(onnxTypes[dtype], data as Float32Array, [...shape])
}

export function fromOrt(tensor: ort.Tensor): TensorData {
  return { dtype: ourTypes[tensor.type], shape: tensor.dims, data: tensor.data as Float32Array }
}
