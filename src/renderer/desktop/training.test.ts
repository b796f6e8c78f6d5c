// What the taskbar shows of trainings, as their events come in.
import { expect, test } from 'vitest'
import type { RunEvent } from '../../shared/training/run.ts'
import { afterEvent, shown, type Trainings, without } from './training.ts'

const progress = (epoch: number, samples: number): RunEvent => ({
  type: 'progress',
  epoch,
  epochs: 4,
  samples,
  of: 100,
  loss: 1,
  samplesPerSecond: 1,
})
const notice: RunEvent = { type: 'notice', text: { en: '', ja: '' } }

test('the part that is done grows over epochs and samples', () => {
  let all: Trainings = new Map()
  all = afterEvent(all, 'a', notice)
  expect(shown(all)).toEqual({ fraction: undefined, paused: false })
  all = afterEvent(all, 'a', progress(1, 50))
  expect(shown(all)?.fraction).toBe(0.12)
  all = afterEvent(all, 'a', progress(4, 100))
  expect(shown(all)?.fraction).toBe(1)
  expect(afterEvent(all, 'a', notice)).toBe(all)
})

test('the latest of several is shown, until each has ended', () => {
  let all = afterEvent(new Map(), 'a', progress(1, 50))
  all = afterEvent(all, 'b', progress(3, 0))
  expect(shown(all)?.fraction).toBe(0.5)
  all = afterEvent(all, 'b', { type: 'failed', text: { en: '', ja: '' } })
  expect(shown(all)?.fraction).toBe(0.12)
  expect(shown(without(all, 'a'))).toBeUndefined()
})
