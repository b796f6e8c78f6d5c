// Schedules against factors worked out by hand. A run of 10 epochs of 4 steps.
import { expect, test } from 'vitest'
import { checkFields, withDefaults } from '../schema/index.ts'
import { languages } from '../text.ts'
import { scheduleFactor, scheduleProperties } from './factor.ts'
import { findSchedule, scheduleTypes } from './registry.ts'

const at = (step: number) => ({ step, epoch: Math.ceil(step / 4), totalSteps: 40, totalEpochs: 10 })

/** Factors at steps counted from 1. */
const cases: [{ type: string } & Record<string, unknown>, Record<number, number>][] = [
  [{ type: 'constant' }, { 1: 1, 40: 1 }],
  // After epochs 3 and 5: from steps 13 and 21 on.
  [
    { type: 'step', epochs: [3, 5], rate: 0.1 },
    { 1: 1, 12: 1, 13: 0.1, 20: 0.1, 21: 0.01, 40: 0.01 },
  ],
  [
    { type: 'exponential', rate: 0.5 },
    { 1: 1, 4: 1, 5: 0.5, 8: 0.5, 9: 0.25 },
  ],
  [
    { type: 'exponential', rate: 0.5, interval: 3, unit: 'step' },
    { 1: 1, 3: 1, 4: 0.5, 7: 0.25 },
  ],
  [
    { type: 'exponential', rate: 0.5, interval: 2 },
    { 8: 1, 9: 0.5 },
  ],
  // 20 of 40 steps are done before step 21.
  [{ type: 'polynomial' }, { 1: 1, 21: 0.5, 40: 0.025, 41: 0, 50: 0 }],
  [
    { type: 'polynomial', power: 2 },
    { 1: 1, 21: 0.25, 31: 0.0625 },
  ],
  // A quarter of the way: cos(π/4) = √½.
  [{ type: 'cosine' }, { 1: 1, 11: (1 + Math.SQRT1_2) / 2, 21: 0.5, 31: (1 - Math.SQRT1_2) / 2, 41: 0, 50: 0 }],
  [
    { type: 'constant', warmUp: 5, warmUpUnit: 'step' },
    { 1: 0.2, 4: 0.8, 5: 1, 6: 1 },
  ],
  [
    { type: 'constant', warmUp: 2 },
    { 1: 1 / 8, 7: 7 / 8, 8: 1 },
  ],
  [
    { type: 'polynomial', warmUp: 40, warmUpUnit: 'step' },
    { 1: 1 / 40, 21: 0.5 * (21 / 40) },
  ],
]

test.each(cases)('%j', (document, expected) => {
  for (const [step, factor] of Object.entries(expected))
    expect(scheduleFactor(document, at(Number(step))), `step ${step}`).toBeCloseTo(factor, 12)
})

test('no schedule leaves the learning rate as it is; an unknown one is a defect', () => {
  expect(scheduleFactor(undefined, at(1))).toBe(1)
  expect(() => scheduleFactor({ type: 'zigzag' }, at(1))).toThrow('zigzag')
})

test.each(scheduleTypes().map((schedule) => [schedule.type, schedule] as const))('%s is whole', (type, schedule) => {
  const fields = scheduleProperties(schedule)
  expect(findSchedule(type)).toBe(schedule)
  expect(checkFields(fields, withDefaults(fields, {}))).toEqual([])
  for (const language of languages) expect(Object.values(schedule.text[language]).every((words) => words)).toBe(true)
  expect(scheduleFactor({ type }, at(1))).toBe(1)
})
