// How a block is said as Keras layers, for the exporters that build a tf.LayersModel.
import type { Text } from '../text.ts'

export interface KerasLayer {
  /** A class of Keras that TensorFlow.js has too. 'InputLayer' stands for the block's dataset variable. */
  className: string
  /** As the constructors of tf.layers take it: `kernelSize`, `dataFormat: 'channelsLast'`; axes count the batch. */
  config: Record<string, unknown>
  /**
   * Our weights in the order Keras lists them. Each is seen as `shape` (default: its own), its axes are put in the
   * order of `permutation` (as numpy.transpose), and the numbers fill Keras' own shape.
   */
  weights?: readonly { name: string; permutation?: readonly number[]; shape?: readonly number[] }[]
}

export interface KerasLayers {
  /**
   * How the layers want their inputs, and give their output: 'channelsLast' (pictures H×W×C, series T×C),
   * 'channelsFirst' (our own order), or 'any' (whatever comes, all inputs alike; the number of axes stays).
   * The builder puts a Permute where the order differs.
   */
  layout: 'channelsLast' | 'channelsFirst' | 'any'
  /** One after another; the first one takes all inputs of the block. None: the input is handed on. */
  layers: readonly KerasLayer[]
}

/** The layers, or a sentence saying why they cannot be said in Keras. */
export type KerasForm = KerasLayers | { refused: Text }
