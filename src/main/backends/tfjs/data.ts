// Between our numbers and TensorFlow.js tensors. It has no u32: the same 32 bits are kept as int32.
import type { TF, TFTensor } from '../../../shared/tensor/definition.ts'
import type { DType } from '../../../shared/tensor/graph.ts'
import type { TensorData, TensorValues } from '../../../shared/tensor/program.ts'

const types = { f32: 'float32', i32: 'int32', u32: 'int32', bool: 'bool' } as const

export function toTensor(tf: TF, { dtype, shape, data }: TensorData): TFTensor {
  const values = data instanceof Uint32Array ? new Int32Array(data.buffer, data.byteOffset, data.length) : data
  // TensorFlow.js may keep the array itself, and the caller may fill it again.
  return tf.tensor(values.slice(), [...shape], types[dtype])
}

export function fromTensor(tensor: TFTensor, dtype: DType): TensorData {
  const values = tensor.dataSync().slice() as TensorValues
  return { dtype, shape: tensor.shape, data: dtype === 'u32' ? new Uint32Array(values.buffer) : values }
}
