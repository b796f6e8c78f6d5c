// Splits other than by chance: by time, in whole groups, as given, into folds; each complete and seeded.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SplitRecipe } from './document.ts'
import { splitSamples } from './split.ts'

const ratio: SplitRecipe['ratio'] = [8, 1, 1]
const recipe = (kind: SplitRecipe['kind'], more: Partial<SplitRecipe> = {}) => ({
  kind,
  ratio,
  stratified: true,
  seed: 1,
  ...more,
})

test('by time: the earliest for training, the latest for test', () => {
  const times = Array.from({ length: 100 }, (_, i) => (i * 37) % 100)
  const { training, validation, test: last } = splitSamples(100, recipe('time'), undefined, { times })
  expect([training.length, validation.length, last.length]).toEqual([80, 10, 10])
  expect(Math.max(...training.map((i) => times[i]))).toBe(79)
  expect(Math.min(...last.map((i) => times[i]))).toBe(90)
})

test('by time: samples of one moment stay together', () => {
  const times = Array.from({ length: 100 }, (_, i) => Math.floor(i / 25))
  const parts = splitSamples(100, recipe('time', { ratio: [1, 1, 1] }), undefined, { times })
  expect(Object.values(parts).map(({ length }) => length)).toEqual([50, 25, 25])
})

test('by group: no group is in two parts, and every part has one where there are enough', () => {
  const groups = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 30, maxLength: 200 })
  fc.assert(
    fc.property(groups, fc.integer(), (names, seed) => {
      fc.pre(new Set(names).size >= 3)
      const parts = splitSamples(names.length, recipe('group', { seed }), undefined, { groups: names })
      const of = new Map<number, string>()
      for (const [part, samples] of Object.entries(parts)) {
        expect(samples.length).toBeGreaterThan(0)
        for (const i of samples) expect(of.get(names[i]) ?? of.set(names[i], part).get(names[i])).toBe(part)
      }
    }),
  )
})

test('given parts are kept; those that are not given are drawn from training', () => {
  const parts = Array.from({ length: 100 }, (_, i) => (i < 80 ? 0 : 2))
  const split = splitSamples(100, recipe('column'), undefined, { parts })
  expect([...split.test]).toEqual(Array.from({ length: 20 }, (_, i) => 80 + i))
  expect([split.training.length, split.validation.length]).toEqual([71, 9])
})

test('folds: every sample is for test exactly once, and classes keep their shares', () => {
  const classes = Array.from({ length: 103 }, (_, i) => Number(i % 4 === 0))
  const seen = new Set<number>()
  for (let fold = 1; fold <= 5; fold++) {
    const { training, validation, test: last } = splitSamples(103, recipe('kfold', { folds: 5, fold }), classes)
    expect(training.length + validation.length + last.length).toBe(103)
    expect(last.filter((i) => classes[i] === 1).length).toBeGreaterThanOrEqual(5)
    for (const i of last) expect(seen.has(i)).toBe(false)
    for (const i of last) seen.add(i)
  }
  expect(seen.size).toBe(103)
})

test('folds of whole groups', () => {
  const groups = Array.from({ length: 60 }, (_, i) => i % 6)
  const { test: last } = splitSamples(60, recipe('kfold', { folds: 3, fold: 2 }), undefined, { groups })
  expect(new Set(last.map((i) => groups[i])).size).toBe(2)
})

test.each([
  [recipe('kfold', { folds: 2 }), {}, 'needs 3 folds or more'],
  [recipe('kfold', { folds: 5, fold: 6 }), {}, 'now it is fold 6 of 5'],
  [recipe('group'), { groups: Array(20).fill(1) }, 'There are 1 groups for 3 parts'],
  [recipe('group'), {}, "A split by 'group' needs a table"],
  [recipe('column'), { parts: Array(20).fill(2) }, 'leaves nothing to train with'],
])('what cannot be split is said', (split, keys, sentence) => {
  expect(() => splitSamples(20, split, undefined, keys)).toThrow(sentence)
})
