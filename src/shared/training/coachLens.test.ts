// What the coach says of gradients in the layers.
import { expect, test } from 'vitest'
import { coach } from './coach.ts'
import { coachLens } from './coachLens.ts'
import type { Look, Spread } from './lens.ts'

const spread = (mean: number): Spread => ({
  quantiles: mean ? [mean, mean, mean, mean, mean] : [],
  mean,
  zeros: Number(mean === 0),
  broken: 0,
})
const look = (...means: number[]): Look => ({
  epoch: 1,
  at: 0.5,
  layers: means.flatMap((mean, i) => [
    { node: `d${i}`, name: `dense${i + 1}`, activation: spread(1), gradient: spread(mean) },
    { node: `a${i}`, name: `sigmoid${i + 1}`, activation: spread(1) },
  ]),
})
const said = (...means: number[]) => coachLens([look(...means), look(...means)])

test('gradients that vanish towards the input, with the numbers', () => {
  const advice = said(2e-7, 3e-5, 0.004)
  expect(advice?.code).toBe('vanishing')
  expect(advice?.text.en).toContain("2.0e-7 in 'dense1' and 0.004 in 'dense3', 20,000 times")
  expect(advice?.text.ja).toContain('勾配消失')
})

test('gradients that explode towards the input', () => {
  expect(said(50, 1, 0.01)).toMatchObject({ code: 'exploding', kind: 'problem' })
  expect(said(50, 1, 0.01)?.text.en).toContain("50 in 'dense1' and 0.01 in 'dense3', 5,000 times")
})

test('layers that no gradient reaches', () => {
  expect(said(0, 0, 0.1)?.text.en).toContain("'dense1', 'dense2'")
})

test('layers that differ a little, a single layer, and a single look are no news', () => {
  expect(said(0.001, 0.01, 0.1)).toBeUndefined()
  expect(said(1e-9)).toBeUndefined()
  expect(coachLens([look(2e-7, 0.004)])).toBeUndefined()
  expect(coachLens([look(0.01, 0.01), look(2e-7, 0.004)])).toBeUndefined()
  expect(coachLens([])).toBeUndefined()
})

test('it is said beside what the curves show', () => {
  const epochs = Array.from({ length: 6 }, (_, i) => ({
    epoch: i + 1,
    training: { loss: 1 },
    validation: { loss: 1 },
    learningRate: 0.1,
  }))
  const looks = [look(2e-7, 0.004), look(2e-7, 0.004)]
  expect(coach({ epochs, looks, validationCount: 500 }).map(({ code }) => code)).toEqual(['notLearning', 'vanishing'])
})
