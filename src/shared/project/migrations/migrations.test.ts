// Old files open: every migration has a file saved by its version, `fromN.tsumiki`, and that file comes out right.
import { expect, test } from 'vitest'
import { checkProject } from '../../network/problems.ts'
import { parseProject } from '../parse.ts'
import { currentVersion, migrations } from '../version.ts'

const fixtures = import.meta.glob<string>('./*.tsumiki', { query: '?raw', eager: true, import: 'default' })

test('the migrations lead from 0 to the current version without gaps', () => {
  expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: currentVersion }, (_, i) => i))
})

test.each(migrations)('a file of version $from opens without a problem', ({ from }) => {
  const fixture = fixtures[`./from${from}.tsumiki`]
  expect(fixture, `the migration from ${from} needs a file saved by that version`).toBeDefined()
  expect(JSON.parse(fixture).version).toBe(from)
  const project = parseProject(fixture, `from${from}.tsumiki`)
  expect(project.version).toBe(currentVersion)
  expect(checkProject(project)).toEqual([])
})

test('version 0: wires were texts, and Dropout had a probability', () => {
  const [{ nodes, edges }] = parseProject(fixtures['./from0.tsumiki'], 'from0.tsumiki').networks
  expect(edges[3]).toEqual({ from: { node: 'dropout', port: 'out' }, to: { node: 'scores', port: 'in' } })
  expect(nodes[3].properties).toEqual({ rate: 0.3 })
})
