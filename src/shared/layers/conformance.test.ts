// Every block on each of its examples: texts, properties, shapes, weights, gradients, export.
import { describe, expect, test } from 'vitest'
import { checkFields, withDefaults } from '../schema/index.ts'
import { evaluate } from '../tensor/evaluate.ts'
import { gradient } from '../tensor/gradient.ts'
import { reachable, type Tensor } from '../tensor/graph.ts'
import { type NDArray, ndarray } from '../tensor/ndarray.ts'
import { resolve, type Shape, size } from '../tensor/shape.ts'
import { languages, type Text } from '../text.ts'
import type { LayerExample } from './definition.ts'
import { type LayerCase, layerCase } from './layerCase.ts'
import { type AnyLayer, layerTypes } from './registry.ts'

const BATCH_SIZE = 3
const STEP = 1e-5
const TOLERANCE = 1e-6
/** Finite differences are taken along so many elements of each tensor, spread evenly. */
const PROBES = 24

describe.each(layerTypes().map((layer) => [layer.type, layer] as const))('%s', (type, layer) => {
  test('has texts in every language', () => {
    for (const language of languages) {
      const { name, summary } = layer.text[language]
      expect(name.length * summary.length).toBeGreaterThan(0)
      expect(summary).not.toBe(type)
      expect(summary).toMatch(/[.。:]$/)
    }
    expect(layer.text.ja.summary).toMatch(/[ぁ-ん]/)
    for (const { label, help } of fieldsOf(layer)) for (const text of [label, help]) if (text) expectText(text)
  })

  test('has properties whose defaults are right and can be saved', () => {
    const defaults = withDefaults(layer.properties, {})
    expect(checkFields(layer.properties, defaults)).toEqual([])
    expect(JSON.parse(JSON.stringify(defaults))).toEqual(defaults)
  })

  if (layer.terminal === 'annotation') return
  test('has examples', () => expect(layer.examples).not.toEqual([]))

  describe.each(layer.examples.map((example) => [JSON.stringify(example), example] as const))('%s', (_, example) => {
    const properties = withDefaults(layer.properties, example.properties ?? {})

    test('sets known properties within their bounds', () => {
      expect(checkFields(layer.properties, example.properties ?? {})).toEqual([])
    })

    test.each([true, false])('gives the declared shape (training: %s)', (training) => {
      const made = layerCase(layer, example, training)
      const declared: Shape = [-1, ...layer.shape(example.inputs, properties)]
      expect(made.output.shape).toEqual(declared)
      const [result] = evaluate([made.output], (input) => made.values(input, BATCH_SIZE), BATCH_SIZE)
      expect(result.shape).toEqual(resolve(declared, BATCH_SIZE))
      expect(result.data.every(Number.isFinite)).toBe(true)
    })

    test('uses every weight', () => {
      const made = layerCase(layer, example, false)
      const used = new Set(reachable([made.output]))
      for (const [name, weight] of Object.entries(made.weights)) expect(used.has(weight), name).toBe(true)
    })

    test.each([true, false])('has the gradient that finite differences show (training: %s)', (training) => {
      if (layer.stopsGradient) return expectNoGradients(layerCase(layer, example, training))
      expectGradients(layerCase(layer, example, training), trainable(layer, example))
    })

    test('is said in Keras, or refused in both languages', () => {
      if (layer.loss) return expect(layer.keras).toBeUndefined()
      const output = layer.shape(example.inputs, properties)
      const form = layer.keras!(properties, { inputs: example.inputs, output })
      if ('refused' in form) return expectText(form.refused)
      const weights = form.layers.flatMap((keras) => keras.weights ?? [])
      expect(weights.map(({ name }) => name).sort()).toEqual(Object.keys(layerCase(layer, example).weights).sort())
    })
  })
})

const fieldsOf = (layer: AnyLayer) => Object.values(layer.properties) as { label: Text; help?: Text }[]

function expectText(text: Text) {
  for (const language of languages) expect(text[language].length).toBeGreaterThan(0)
}

/** Names of the weights that an optimiser changes. */
function trainable(layer: AnyLayer, example: LayerExample): string[] {
  const specs = layer.weights?.(example.inputs, withDefaults(layer.properties, example.properties ?? {})) ?? {}
  return Object.keys(specs).filter((name) => specs[name].trainable !== false)
}

/** Compares the gradients of Σ random · output (and penalties) with central differences. */
function expectGradients(made: LayerCase, weights: readonly string[]) {
  const { graph, output, penalties } = made
  const { op } = graph
  const mix = graph.input('mix', 'f32', output.shape)
  const loss = [op.sum(op.mul(output, mix)), ...penalties].reduce((a, b) => op.add(a, b))
  const extra = made.feeds.filter(({ attributes }) => attributes.name === 'sourceKernel')
  const along = [...made.inputs, ...weights.map((name) => made.weights[name]), ...extra]
  const values = new Map<Tensor, NDArray>(made.feeds.map((feed) => [feed, made.values(feed, BATCH_SIZE)]))
  const mixed = resolve(mix.shape, BATCH_SIZE)
  values.set(
    mix,
    ndarray(
      mixed,
      Float64Array.from({ length: size(mixed) }, (_, i) => Math.cos(1 + 3 * i)),
    ),
  )
  const feed = (input: Tensor) => values.get(input)!
  const value = () => evaluate([loss], feed, BATCH_SIZE)[0].data[0]
  const gradients = evaluate(gradient(graph, loss, along), feed, BATCH_SIZE)
  along.forEach((tensor, i) => {
    const { data } = feed(tensor)
    expect(gradients[i].shape).toEqual(resolve(tensor.shape, BATCH_SIZE))
    for (let at = 0; at < data.length; at += Math.ceil(data.length / PROBES)) {
      const expected = difference(data, at, value)
      const error = Math.abs(gradients[i].data[at] - expected) / Math.max(1, Math.abs(expected))
      expect(error, `${tensor.attributes.name}[${at}]: ${gradients[i].data[at]} for ${expected}`).toBeLessThan(
        TOLERANCE,
      )
    }
  })
}

function expectNoGradients({ graph, output, inputs, values }: LayerCase) {
  const feed = (input: Tensor) => values(input, BATCH_SIZE)
  for (const { data } of evaluate(gradient(graph, graph.op.sum(output), inputs), feed, BATCH_SIZE))
    expect(data.every((value) => value === 0)).toBe(true)
}

/** The central difference of `value` along data[at]. */
function difference(data: Float64Array, at: number, value: () => number): number {
  const kept = data[at]
  data[at] = kept + STEP
  const ahead = value()
  data[at] = kept - STEP
  const behind = value()
  data[at] = kept
  return (ahead - behind) / (2 * STEP)
}
