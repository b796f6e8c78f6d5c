// Writing project files: the same text for the same project, readable, and read again without a difference.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyRecipe } from '../testing/anyRecipe.ts'
import type { ProjectDocument } from './document.ts'
import { parseProject } from './parse.ts'
import { serialiseProject } from './serialise.ts'
import { sketch } from './sketch.ts'

const project = sketch([
  ['input', 'input', { variable: 'x', size: [4] }],
  ['loss', 'squaredError'],
])

test('one block and one wire a line, keys in a fixed order, properties as the layer lists them', () => {
  expect(serialiseProject({ ...project, description: undefined })).toBe(`{
  "format": "tsumiki",
  "version": 1,
  "name": "Sketch",
  "networks": [
    {
      "name": "Main",
      "nodes": [
        { "id": "input", "type": "input", "name": "input", "properties": { "size": [4], "variable": "x" } },
        { "id": "loss", "type": "squaredError", "name": "loss" }
      ],
      "edges": [
        { "from": { "node": "input", "port": "out" }, "to": { "node": "loss", "port": "in" } }
      ]
    }
  ],
  "datasets": [
    { "name": "Data", "source": { "kind": "file", "path": "data.csv" }, "recipe": { "split": { "ratio": [8, 1, 1], "stratified": true } } }
  ],
  "optimizers": [
    { "name": "Optimizer", "network": "Main", "dataset": "Data", "type": "adam" }
  ],
  "training": { "epochs": 10, "batchSize": 64, "seed": 1 }
}
`)
})

const properties = fc.dictionary(fc.string(), fc.jsonValue())
const node = fc.record(
  {
    id: fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/),
    type: fc.constantFrom('dense', 'conv2d', 'relu', 'strange'),
    name: fc.string(),
    properties,
    weights: fc.dictionary(fc.string(), fc.record({ multiplier: fc.integer(), frozen: fc.boolean() })),
    position: fc.record({ x: fc.integer(), y: fc.integer() }),
    extra: fc.jsonValue(),
  },
  { requiredKeys: ['id', 'type', 'name'] },
)
const projects = fc.record(
  {
    name: fc.string({ unit: 'grapheme' }),
    nodes: fc.uniqueArray(node, { selector: ({ id }) => id, maxLength: 5 }),
    view: properties,
    extra: fc.jsonValue(),
  },
  { requiredKeys: ['name', 'nodes'] },
)

test('any project is read again as it was, and its text does not hang on the order of its keys', () => {
  fc.assert(
    fc.property(projects, ({ nodes, ...parts }) => {
      const [network] = project.networks
      const drawn = { ...project, ...parts, networks: [{ ...network, nodes }] } as ProjectDocument
      const text = serialiseProject(drawn)
      const reread = parseProject(text, 'any')
      expect(reread).toEqual(drawn)
      expect(serialiseProject(reread)).toBe(text)
      const turned = Object.fromEntries(Object.entries(drawn).reverse()) as unknown as ProjectDocument
      expect(serialiseProject(turned)).toBe(text)
    }),
  )
})

test('any recipe is read again as it was', () => {
  fc.assert(
    fc.property(anyRecipe(['a', '長さ', 'x:data']), (recipe) => {
      const drawn = { ...project, datasets: [{ ...project.datasets[0], recipe }] }
      const text = serialiseProject(drawn)
      const reread = parseProject(text, 'any')
      expect(reread.datasets[0].recipe).toEqual(recipe)
      expect(serialiseProject(reread)).toBe(text)
    }),
  )
})
