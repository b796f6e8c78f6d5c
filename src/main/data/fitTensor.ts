// Fits the scale of samples of any shape: one mean and deviation for all their numbers, from the training samples alone.
import type { VariablePreprocessing } from '../../shared/data/dataset.ts'
import type { RawTensors } from './raw.ts'

type TensorPreprocessing = Extract<VariablePreprocessing, { kind: 'tensor' }>

/** Bytes mean 0 to 1; numbers that lie between −1 and 1 already stay as they are. */
export function fitTensor(
  name: string,
  { shape, values, bytes }: RawTensors,
  training: Int32Array,
): TensorPreprocessing {
  if (bytes) return { kind: 'tensor', name, shape, scale: 1 / 255, offset: 0, bytes }
  const width = shape.reduce((product, each) => product * each, 1)
  return { kind: 'tensor', name, shape, ...scaleOf(values, width, training), bytes }
}

/** A number v enters as v · scale + offset. `width`: numbers per sample. */
export function scaleOf(
  values: RawTensors['values'],
  width: number,
  training: Int32Array,
): { scale: number; offset: number } {
  let sum = 0
  let largest = 0
  eachValue(values, training, width, (value) => {
    sum += value
    largest = Math.max(largest, Math.abs(value))
  })
  if (largest <= 1) return { scale: 1, offset: 0 }
  const mean = sum / (training.length * width)
  let squares = 0
  eachValue(values, training, width, (value) => {
    squares += (value - mean) ** 2
  })
  const deviation = Math.sqrt(squares / (training.length * width))
  // Rounding leaves a trace of deviation among equal values.
  const scale = deviation > Math.abs(mean) * 1e-6 ? 1 / deviation : 1
  return { scale, offset: -mean * scale }
}

function eachValue(
  values: RawTensors['values'],
  samples: Int32Array,
  width: number,
  use: (value: number) => void,
): void {
  for (const sample of samples) for (let i = sample * width; i < (sample + 1) * width; i++) use(values[i])
}
