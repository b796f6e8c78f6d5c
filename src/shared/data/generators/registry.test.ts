// Every generator meets the same tests.
import { describe, expect, test } from 'vitest'
import { Random } from '../../random.ts'
import { type Fields, withDefaults } from '../../schema/index.ts'
import { languages } from '../../text.ts'
import { generatorTypes } from './registry.ts'

const count = 200

test('the generators of the course are there', () => {
  expect(generatorTypes().map(({ type }) => type)).toEqual([
    'circles',
    'digits',
    'gaussRegression',
    'gaussians',
    'motions',
    'opinions',
    'planeRegression',
    'sine',
    'spiral',
    'tones',
    'weather',
    'xor',
  ])
})

describe.each(generatorTypes())('$type', (generator) => {
  const properties = withDefaults(generator.properties, {})
  const draw = (seed: number, samples = count) => generator.generate(samples, new Random(seed), properties)

  test('is the same for the same seed, and another for another', () => {
    expect(draw(1)).toEqual(draw(1))
    if (generator.type !== 'spiral') expect(draw(1)[0].values).not.toEqual(draw(2)[0].values)
  })

  test('gives x and y of the promised shapes, all finite', () => {
    const variables = draw(1)
    expect(variables.map(({ name }) => name)).toEqual(['x', 'y'])
    for (const { values, shape, features } of variables) {
      expect(values.length).toBe(count * shape.reduce((a, b) => a * b))
      expect(values.every(Number.isFinite)).toBe(true)
      if (features) expect(features.length).toBe(shape[0])
    }
  })

  test('has about as many samples of each class', () => {
    const [, { classes, values }] = draw(1, 1000)
    if (!classes) return
    for (const index of classes.keys()) {
      const share = values.filter((value) => value === index).length / 1000
      expect(share).toBeGreaterThan(0.9 / classes.length)
    }
  })

  test('gives odd and tiny counts too', () => {
    for (const samples of [1, 2, 7]) expect(draw(1, samples)[1].values.length).toBe(samples)
  })

  test('has defaults that its settings accept, and texts in every language', () => {
    for (const field of Object.values(generator.properties as Fields))
      expect(field.check(field.default)).toBeUndefined()
    for (const language of languages) expect(generator.text[language].summary).not.toBe('')
  })
})
