// The split: complete, stratified, seeded.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSamples } from './split.ts'

const classLists = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 300 })
const recipe = (seed = 1, stratified = true) => ({ ratio: [8, 1, 1] as [number, number, number], stratified, seed })

test('every sample is in exactly one part', () => {
  fc.assert(
    fc.property(classLists, fc.integer(), fc.boolean(), (classes, seed, stratified) => {
      const { training, validation, test } = splitSamples(classes.length, recipe(seed, stratified), classes)
      const all = [...training, ...validation, ...test].sort((a, b) => a - b)
      expect(all).toEqual(classes.map((_, index) => index))
    }),
  )
})

test('every class of three samples or more is in every part', () => {
  fc.assert(
    fc.property(classLists, fc.integer(), (classes, seed) => {
      const parts = Object.values(splitSamples(classes.length, recipe(seed), classes))
      for (const name of new Set(classes)) {
        if (classes.filter((each) => each === name).length < 3) continue
        for (const part of parts) expect([...part].some((index) => classes[index] === name)).toBe(true)
      }
    }),
  )
})

test('the parts keep the ratio, and so does every class', () => {
  const classes = Array.from({ length: 1000 }, (_, index) => (index < 700 ? 0 : 1))
  const { training, validation, test } = splitSamples(1000, recipe(), classes)
  expect([training.length, validation.length, test.length]).toEqual([800, 100, 100])
  expect(validation.filter((index) => classes[index] === 0).length).toBe(70)
})

test('what rounding withholds from one class goes to the next', () => {
  const classes = Array.from({ length: 14 * 10 }, (_, index) => index % 10)
  const { validation, test } = splitSamples(classes.length, recipe(), classes)
  expect([validation.length, test.length]).toEqual([14, 14])
})

test('the same seed gives the same split, another seed another', () => {
  expect(splitSamples(100, recipe(3))).toEqual(splitSamples(100, recipe(3)))
  expect(splitSamples(100, recipe(3))).not.toEqual(splitSamples(100, recipe(4)))
})

test('a part without a share stays empty', () => {
  const { training, validation, test } = splitSamples(10, { ratio: [1, 0, 1], stratified: false, seed: 1 })
  expect([training.length, validation.length, test.length]).toEqual([5, 0, 5])
})

test('any ratio with a training part splits every sample once', () => {
  const part = fc.double({ min: 0, max: 1e300, noNaN: true })
  fc.assert(
    fc.property(
      fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
      part,
      part,
      classLists,
      (first, second, third, classes) => {
        const { training, validation, test } = splitSamples(
          classes.length,
          { ratio: [first, second, third], stratified: true, seed: 1 },
          classes,
        )
        expect(training.length + validation.length + test.length).toBe(classes.length)
      },
    ),
  )
})
