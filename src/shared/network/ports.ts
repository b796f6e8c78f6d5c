// The ports of a block: data inputs, a loss's target, and one for each weight.
import type { AnyLayer } from '../layers/registry.ts'
import { withDefaults } from '../schema/index.ts'
import { inputIndex, inputPort } from './document.ts'

export type Port = { kind: 'data'; index: number } | { kind: 'target' } | { kind: 'weight'; weight: string }

/** What the port of that name takes; undefined where the layer has no such port. */
export function portOf(layer: AnyLayer, name: string): Port | undefined {
  const index = inputIndex(name)
  if (index !== undefined) return index < inputCount(layer).most ? { kind: 'data', index } : undefined
  if (name === 'target') return layer.loss ? { kind: 'target' } : undefined
  return weightNames(layer).includes(name) ? { kind: 'weight', weight: name } : undefined
}

/** How many data inputs a block of this kind takes. */
export function inputCount(layer: AnyLayer): { least: number; most: number } {
  const inputs = layer.inputs ?? 1
  return inputs === 'many' ? { least: 1, most: Infinity } : { least: inputs, most: inputs }
}

/** Blocks through which a dataset variable enters the network. */
export function isDataInput(layer: AnyLayer): boolean {
  return inputCount(layer).most === 0 && Object.hasOwn(layer.properties, 'variable')
}

/** The ports that a wire may end at, for sentences. */
export function portNames(layer: AnyLayer): string[] {
  const { most } = inputCount(layer)
  const data = most === Infinity ? ['in', 'in:2', 'in:3 …'] : Array.from({ length: most }, (_, i) => inputPort(i))
  return [...data, ...(layer.loss ? ['target'] : []), ...weightNames(layer)]
}

const knownWeights = new WeakMap<AnyLayer, string[]>()

/** All weights that a layer can have; its examples between them use every one. */
export function weightNames(layer: AnyLayer): string[] {
  const found = knownWeights.get(layer) ?? weightsOfExamples(layer)
  knownWeights.set(layer, found)
  return found
}

function weightsOfExamples(layer: AnyLayer): string[] {
  const names = layer.examples.flatMap(({ inputs, properties }) =>
    Object.keys(layer.weights?.(inputs, withDefaults(layer.properties, properties ?? {})) ?? {}),
  )
  return [...new Set(names)]
}
