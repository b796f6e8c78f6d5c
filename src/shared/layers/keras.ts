// How a block is said as Keras layers, for the exporters that build a tf.LayersModel.
import type { Text } from '../text.ts'

export interface KerasLayer {
  className: string
  config: Record<string, unknown>
  /** Our weights in the order Keras lists them, each with the permutation of axes that Keras' layout wants. */
  weights?: readonly { name: string; permutation?: readonly number[]; shape?: readonly number[] }[]
}

export interface KerasLayers {
  /**
   * How the layers want their input: 'channelsLast' (pictures H×W×C, series T×C), 'channelsFirst' (our own order),
   * or 'any' (elementwise: whatever comes). The builder puts a Permute where the order differs.
   */
  layout: 'channelsLast' | 'channelsFirst' | 'any'
  layers: readonly KerasLayer[]
}

/** The layers, or a sentence saying why they cannot be said in Keras. */
export type KerasForm = KerasLayers | { refused: Text }
