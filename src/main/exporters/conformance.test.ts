// Every block in every export format: what is written predicts as the program does, or is refused naming the block.
import { describe, expect, test } from 'vitest'
import { UserError } from '../../shared/errors.ts'
import type { LayerExample } from '../../shared/layers/definition.ts'
import { type AnyLayer, layerTypes } from '../../shared/layers/registry.ts'
import { withDefaults } from '../../shared/schema/index.ts'
import type { ExporterDefinition } from './definition.ts'
import { allExporters } from './registry.ts'
import { type Block, differenceOf, handMade } from './testing/handMade.ts'

const inRuntime = (layer: AnyLayer) => !layer.loss && !layer.trainingOnly && layer.terminal !== 'annotation'

describe.each(allExporters())('$format', (exporter) => {
  describe.each(layerTypes().filter(inRuntime))('$type', (layer) => {
    test.each(layer.examples.map((example, i) => [i + 1, example] as const))('example %i', async (_, example) => {
      const refused = await difference(exporter, layer, example).then(
        (value) => void expect(value).toBeLessThanOrEqual(1e-4),
        (error: unknown) => error,
      )
      if (refused === undefined) return
      if (!(refused instanceof UserError)) throw refused
      expect(refused.text.en).toContain("'the block'")
      expect(refused.text.ja).toContain('「the block」')
    })
  })
})

async function difference(exporter: ExporterDefinition, layer: AnyLayer, example: LayerExample): Promise<number> {
  const inputs = example.inputs.map((shape, i) => {
    return { type: 'input', name: `in${i}`, properties: { size: shape, variable: `x${i}` } }
  })
  const block = {
    type: layer.type,
    name: 'the block',
    inputs: inputs.map(({ name }) => name),
    properties: example.properties,
  }
  const model = handMade([...inputs, block, ...(inputs.length ? [] : besideAnInput(layer, example))])
  return differenceOf(exporter, model, { range: example.range })
}

/** A block without inputs is computed together with data, which says how many samples there are. */
function besideAnInput(layer: AnyLayer, { properties = {} }: LayerExample): Block[] {
  const size = layer.shape([], withDefaults(layer.properties, properties))
  return [
    { type: 'input', name: 'data', properties: { size, variable: 'data' } },
    { type: 'add', name: 'sum', inputs: ['the block', 'data'] },
  ]
}
