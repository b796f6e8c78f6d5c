// Loads an exported TensorFlow.js model from its files and predicts, samples and predictions in our own order of axes.
import type * as tfjs from '@tensorflow/tfjs'
import { inverse } from '../../compile/tfjsModel/axes.ts'
import type { NamedTensors } from '../../runs/checkpoint.ts'
import type { Predictor } from '../definition.ts'
import { type PortDescription, readDescription } from '../description.ts'
import { loadModel } from './files.ts'
import { loadTensorFlow } from './tensorflow.ts'

export async function openTfjs(folder: string): Promise<Predictor> {
  const tf = await loadTensorFlow()
  const { inputs, outputs } = (await readDescription(folder, 'tfjs'))!
  const model = await loadModel(tf, folder)
  return {
    async predict(batch, count) {
      const given = inputs.map((port) => {
        const own = inverse(port.permutation).map((axis) => port.shape[axis])
        return tf.tidy(() => reordered(tf.tensor(batch[port.name].data, [count, ...own], 'float32'), port.permutation))
      })
      const predicted = [model.predict(given, { batchSize: count })].flat()
      const values = outputs.map((port, i) => [port.name, numbersOf(predicted[i], port)])
      tf.dispose([given, predicted])
      return Object.fromEntries(values) as NamedTensors
    },
    dispose: async () => void model.dispose(),
  }
}

function numbersOf(tensor: tfjs.Tensor, { permutation }: PortDescription) {
  const own = reordered(tensor, inverse(permutation))
  const data = own.dataSync() as Float32Array
  own.dispose()
  return { dtype: 'f32' as const, shape: own.shape, data }
}

/** The axes behind the batch. */
function reordered(tensor: tfjs.Tensor, permutation: readonly number[]): tfjs.Tensor {
  return tensor.transpose([0, ...permutation.map((axis) => axis + 1)])
}
