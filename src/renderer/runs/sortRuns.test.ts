// The order of the list of runs.
import { expect, test } from 'vitest'
import type { RunSummary } from '../../shared/protocol/runs.ts'
import type { RunRecord } from '../../shared/training/run.ts'
import { sortRuns } from './sortRuns.ts'

const run = (name: string, epochs: number, loss?: number): RunSummary => ({
  run: name,
  name,
  record: {
    created: `2026-01-0${epochs}T00:00:00Z`,
    epochs,
    best: loss === undefined ? undefined : { epoch: 1, training: { loss: 9 }, validation: { loss } },
  } as RunRecord,
})
const runs = [run('a', 1, 0.5), run('b', 2), run('c', 3, 0.2)]
const names = (sorted: RunSummary[]) => sorted.map(({ name }) => name).join('')

test('by time, both ways', () => {
  expect(names(sortRuns(runs, 'time', true))).toBe('cba')
  expect(names(sortRuns(runs, 'time', false))).toBe('abc')
})

test('runs without a value come last', () => {
  expect(names(sortRuns(runs, 'loss', false))).toBe('cab')
  expect(names(sortRuns(runs, 'loss', true))).toBe('acb')
  expect(names(sortRuns([...runs, { run: 'd', name: 'd' }], 'epochs', true))).toBe('cbad')
})
