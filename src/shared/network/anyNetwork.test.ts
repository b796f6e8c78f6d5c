// Whatever blocks people put together, with whatever settings and data: the checks answer, and say who is to blame.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layerTypes } from '../layers/registry.ts'
import { applyFix } from '../project/fix.ts'
import { sketchWires } from '../project/sketch.ts'
import { languages } from '../text.ts'
import { elaborate } from './elaborate.ts'
import { resolveInitializers } from './initializers.ts'
import { checkProject } from './problems.ts'

const number = fc.integer({ min: -1, max: 6 })
const value = fc.oneof(number, fc.array(number, { maxLength: 4 }), fc.constantFrom('same', 'valid', 'full', true, 0.5))
const block = fc.constantFrom(...layerTypes()).chain((layer) => {
  const names = Object.keys(layer.properties)
  const properties = names.length ? fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 2 }) : fc.constant({})
  return fc.tuple(fc.constant(layer.type), properties)
})
const shape = fc.constantFrom([4], [1, 6, 6], [3, 8], [2, 3, 4, 5], [1])
const variable = fc.record({ shape, classes: fc.option(fc.constant(['a', 'b', 'c']), { nil: undefined }) })
const networks = fc.record({
  size: shape,
  blocks: fc.array(block, { minLength: 1, maxLength: 7 }),
  extra: fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom('in', 'in:2', 'target')), { maxLength: 3 }),
  y: variable,
})

test('any network is checked without a crash, and each of its fixes can be applied', () => {
  fc.assert(
    fc.property(networks, ({ size, blocks, extra, y }) => {
      const all = [['b0', 'input', { size }], ...blocks.map(([type, p], i) => [`b${i + 1}`, type, p])]
      const chain = blocks.map((_, i) => `b${i} > b${i + 1}`)
      const wires = extra.map(([from, to, port]) => `b${from} > b${to}:${port}`)
      const project = sketchWires(all as Parameters<typeof sketchWires>[0], [...chain, ...wires])
      const data = [
        { name: 'x', shape: size },
        { name: 'y', ...y },
      ]
      for (const known of [{}, { datasets: { Data: data } }]) {
        for (const problem of checkProject(project, known)) {
          for (const language of languages) expect(problem.text[language]).not.toMatch(/undefined|NaN|\[object|^$/)
          for (const fix of problem.fixes) checkProject(applyFix(project, problem, fix), known)
        }
      }
      for (const mode of ['training', 'validation', 'runtime'] as const) {
        const { network } = elaborate(project, 'Main', mode)
        resolveInitializers(network)
        expect(new Set(network.nodes.map(({ id }) => id)).size).toBe(network.nodes.length)
      }
    }),
    { numRuns: 1000 },
  )
})
