import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Stopwatch } from './stopwatch.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})
const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1000)

/** Steps of 10 samples, each taking so long; a slow first one. */
function afterSteps(count: number, seconds: number): Stopwatch {
  const watch = new Stopwatch(0)
  pass(5)
  for (let step = 1; step <= count; step++) {
    watch.step(step * 10)
    if (step < count) pass(seconds)
  }
  return watch
}

test('the rate leaves out the first step, which is slow', () => {
  const watch = afterSteps(11, 0.1)
  expect(watch.samplesPerSecond).toBeCloseTo(100)
  expect(watch.secondsFor(500)).toBeCloseTo(5)
})

test('no estimate before there is something to go by', () => {
  expect(new Stopwatch(0).secondsFor(100)).toBeUndefined()
  expect(afterSteps(2, 0.1).secondsFor(100)).toBeUndefined()
})

test('validation at the end of an epoch counts as time its samples took', () => {
  const watch = afterSteps(11, 0.1)
  pass(1)
  watch.endEpoch()
  expect(watch.samplesPerSecond).toBeCloseTo(50)
  watch.step(10)
  pass(1)
  watch.step(20)
  expect(watch.samplesPerSecond).toBeCloseTo(120 / 3)
})

test('pauses are left out, and the time of earlier processes is not', () => {
  const watch = new Stopwatch(100)
  pass(1)
  watch.pause()
  pass(50)
  watch.resume()
  pass(2)
  expect(watch.elapsedSeconds).toBeCloseTo(103)
})

test('only the last while counts', () => {
  const watch = afterSteps(2, 0.1)
  for (let step = 3; step < 40; step++) {
    pass(1)
    watch.step(step * 10)
  }
  expect(watch.samplesPerSecond).toBeCloseTo(10, 0)
})
