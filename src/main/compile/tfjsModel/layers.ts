// Makes one Keras layer from its class's name, and fills its weights with ours.
import type * as tfjs from '@tensorflow/tfjs'
import type { KerasLayer } from '../../../shared/layers/keras.ts'
import type { TensorData } from '../../../shared/tensor/program.ts'
import { size } from '../../../shared/tensor/shape.ts'

type TF = typeof tfjs
type Layer = tfjs.layers.Layer

export function makeLayer(tf: TF, { className, config }: KerasLayer, name: string): Layer {
  const found = tf.serialization.SerializationMap.getMap().classNameMap[className]
  if (!found) throw new Error(`TensorFlow.js has no layer '${className}'`)
  const [layerClass, fromConfig] = found
  return fromConfig(layerClass, { ...config, name } as tfjs.serialization.ConfigDict) as Layer
}

/** Call it once the layer is applied: only then it has weights. */
export function setWeights(
  tf: TF,
  layer: Layer,
  { weights = [] }: KerasLayer,
  weightOf: (name: string) => TensorData,
): void {
  if (weights.length !== layer.weights.length)
    throw new Error(`'${layer.name}' has ${layer.weights.length} weights in Keras and ${weights.length} in the block`)
  tf.tidy(() => {
    const values = weights.map(({ name, shape, permutation }, i) => {
      const own = weightOf(name)
      const wanted = layer.weights[i].shape as number[]
      if (size(own.shape) !== size(wanted))
        throw new Error(`'${layer.name}' wants ${wanted} for '${name}', which is ${own.shape}`)
      const seen = tf.tensor(own.data, [...(shape ?? own.shape)], 'float32')
      return (permutation ? seen.transpose([...permutation]) : seen).reshape(wanted)
    })
    if (values.length) layer.setWeights(values)
  })
}
