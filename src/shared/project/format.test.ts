// The example in docs/format.md is a project that opens and trains, written just as Tsumiki writes it.
import { expect, test } from 'vitest'
import { checkProject } from '../network/problems.ts'
import { parseProject } from './parse.ts'
import { serialiseProject } from './serialise.ts'

const pages = import.meta.glob<string>('../../../docs/format.md', { query: '?raw', eager: true, import: 'default' })

test('the example of the format page is right', () => {
  const [page] = Object.values(pages)
  const example = /```json\n([\s\S]*?)```/.exec(page)![1]
  const project = parseProject(example, 'iris.tsumiki')
  const classes = ['setosa', 'versicolor', 'virginica']
  const iris = [
    { name: 'x', shape: [4] },
    { name: 'y', shape: [1], classes },
  ]
  expect(checkProject(project, { datasets: { iris } })).toEqual([])
  expect(serialiseProject(project)).toBe(example)
})
