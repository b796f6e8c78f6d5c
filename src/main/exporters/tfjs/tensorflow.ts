// TensorFlow.js in plain JavaScript, loaded when it is wanted: enough to build a model and check it, on every platform.
import type { TF } from '../../compile/tfjsModel.ts'

export async function loadTensorFlow(): Promise<TF> {
  const { default: tf } = await import('@tensorflow/tfjs')
  // Otherwise it advertises another backend on the terminal.
  tf.enableProdMode()
  await tf.setBackend('cpu')
  return tf
}
