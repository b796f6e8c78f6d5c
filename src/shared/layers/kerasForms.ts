// Sentences of Keras that several blocks use.
import type { Shape } from '../tensor/shape.ts'
import type { Text } from '../text.ts'
import type { KerasForm, KerasLayer, KerasLayers } from './keras.ts'

/** One layer that works on every element alone, or does not care for the order of axes. */
export function kerasLayer(className: string, config: Record<string, unknown> = {}): KerasLayers {
  return { layout: 'any', layers: [{ className, config }] }
}

/** The input is handed on as it is. */
export const passThrough: KerasLayers = { layout: 'any', layers: [] }

export const kerasActivation = (activation: string) => kerasLayer('Activation', { activation })

export function channelsLast(...layers: readonly KerasLayer[]): KerasLayers {
  return { layout: 'channelsLast', layers }
}

/** Says that Keras has nothing like `name`; the rest of the sentence is the same for all. */
export function notInKeras(name: Text): { refused: Text } {
  return {
    refused: {
      en: `${name.en} has no counterpart among the layers of Keras and TensorFlow.js. Export to ONNX, or replace this block.`,
      ja: `${name.ja}にあたる層が Keras と TensorFlow.js にありません。ONNX で書き出すか、このブロックを置き換えてください。`,
    },
  }
}

/** Our order of axes to channels last: C×H×W → H×W×C. */
export function toChannelsLast(rank: number): number[] {
  return [...Array.from({ length: rank - 1 }, (_, i) => i + 1), 0]
}

/** Where an axis (without batch) of a channels-first sample is among Keras' channels-last axes (with batch). */
export function channelsLastAxis(axis: number, input: Shape): number {
  return axis === 0 ? input.length : axis
}

/** Softmax and the like, which Keras computes along the last axis only. */
export function alongLastAxis(axis: number, input: Shape, layer: KerasLayer, name: Text): KerasForm {
  if (input.length === 1) return { layout: 'any', layers: [layer] }
  if (axis === 0) return channelsLast(layer)
  return axis === input.length - 1 ? { layout: 'channelsFirst', layers: [layer] } : notInKeras(name)
}

/** A layer of several inputs; one input alone passes through. */
export function kerasMerge(className: string, inputs: readonly Shape[]): KerasLayers {
  return inputs.length === 1 ? passThrough : kerasLayer(className)
}
