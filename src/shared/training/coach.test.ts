// Curves of the kinds that beginners meet, and what the coach says of them.
import { describe, expect, test } from 'vitest'
import { type Advice, coach, type Lesson } from './coach.ts'
import type { EpochRecord } from './run.ts'

type Point = readonly [training: number, validation: number, accuracy?: number]

const curve = (points: readonly Point[]): EpochRecord[] =>
  points.map(([training, validation, accuracy], i) => ({
    epoch: i + 1,
    training: { loss: training },
    validation: { loss: validation, accuracy },
    learningRate: 0.01,
  }))
const say = (points: readonly Point[], rest: Partial<Lesson> = {}): Advice =>
  coach({ epochs: curve(points), validationCount: 500, ...rest })[0]
const many = (count: number, point: (i: number) => Point) => Array.from({ length: count }, (_, i) => point(i))

describe('the coach', () => {
  test('says nothing before there is something to see', () => {
    expect(coach({ epochs: [] })).toEqual([])
    expect(say([[1, 1, 0.5]])).toBeUndefined()
  })

  test('overfitting, with the epoch and both curves', () => {
    const advice = say(many(20, (i) => [1 / (i + 1), i < 8 ? 1 - i / 10 : 0.3 + (i - 7) / 20, 0.9]))
    expect(advice.code).toBe('overfitting')
    expect(advice.text.en).toContain('Overfitting since epoch 8: the training loss fell on from 0.125 to 0.0527')
    expect(advice.text.ja).toContain('エポック 8 から過学習です')
  })

  test('a rise of less than 5 % is no overfitting', () => {
    expect(say(many(12, (i) => [1 / (i + 1), i === 5 ? 0.3 : 0.31])).code).not.toBe('overfitting')
  })

  test('a loss above where it began', () => {
    expect(
      say([
        [1, 1],
        [2, 2],
        [4, 4],
      ]).code,
    ).toBe('diverging')
  })

  test('not better than the largest class', () => {
    const flat = many(6, (i) => [1 - i / 20, 1, 0.7])
    const guess = say(flat, { largestClass: { name: 'cat', share: 0.7 } })
    expect(guess.code).toBe('worseThanGuessing')
    expect(guess.text.en).toContain("always answering 'cat' would give 70.0 %")
    expect(say(flat, { largestClass: { name: 'cat', share: 0.6 } }).code).not.toBe('worseThanGuessing')
  })

  test('a training loss that stays', () => {
    expect(say(many(6, () => [2.3, 2.3, 0.3])).code).toBe('notLearning')
  })

  test('a loss that jumps', () => {
    expect(say(many(20, (i) => [1 / (i + 1) + (i % 2) * 0.4, 1 / (i + 1), 0.8])).code).toBe('unsteady')
  })

  test('jumps of a loss that is nearly 0 do not matter', () => {
    expect(say(many(20, (i) => [1 / (i + 1) ** 2 + (i % 2) * 0.01, 1 / (i + 1), 0.99])).code).not.toBe('unsteady')
  })

  test('epochs that were too few, and enough', () => {
    const falling = many(10, (i) => [1 / (i + 1), 1 / (i + 1), 0.8])
    expect(say(falling, { ended: 'epochs' }).code).toBe('stillFalling')
    expect(say(falling).code).toBe('learning')
    expect(say(falling, { ended: 'stopped' }).code).toBe('done')
    const flat = many(40, (i) => [1 / (i + 1), i < 5 ? 1 / (i + 1) : 0.2 + (i === 9 ? -0.001 : 0), 0.8])
    expect(say(flat).code).toBe('settled')
  })

  test('validation data that is missing or few', () => {
    const codes = (lesson: Lesson) => coach(lesson).map(({ code }) => code)
    expect(codes({ epochs: curve([[1, 1]]), validationCount: 20 })).toEqual(['smallValidation'])
    expect(codes({ epochs: [{ epoch: 1, training: { loss: 1 }, learningRate: 1 }] })).toEqual(['noValidation'])
  })
})
