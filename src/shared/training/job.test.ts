// What the events of a training process add up to on the screen.
import { describe, expect, test } from 'vitest'
import { afterCommand, afterEnd, afterEvent, elapsedSeconds, fractionDone, type Job, newJob } from './job.ts'
import type { RunEvent } from './run.ts'

const started: RunEvent = {
  type: 'started',
  run: '/runs/a',
  backend: 'onnx',
  device: { en: 'CPU', ja: 'CPU' },
  threads: 1,
  samples: 100,
  notices: [{ en: 'n', ja: 'n' }],
}
const progress = (epoch: number, samples: number, seconds: number): RunEvent => ({
  type: 'progress',
  epoch,
  epochs: 4,
  samples,
  of: 100,
  loss: 1 / epoch,
  samplesPerSecond: 50,
  elapsedSeconds: seconds,
  secondsLeft: 8 - seconds,
})
const epoch = (number: number, best: boolean, seconds: number): RunEvent => ({
  type: 'epoch',
  record: { epoch: number, training: { loss: 1 }, learningRate: 0.1 },
  epochs: 4,
  best,
  elapsedSeconds: seconds,
  secondsLeft: 8 - seconds,
})
const run = (events: readonly RunEvent[], job: Job = newJob()) =>
  events.reduce((known, event, i) => afterEvent(known, event, 1000 * i), job)

describe('a job', () => {
  test('counts epochs, and the part of the present one', () => {
    const job = run([started, progress(1, 50, 1), epoch(1, true, 2), progress(2, 50, 3)])
    expect(job).toMatchObject({ run: '/runs/a', state: 'running', bestEpoch: 1, secondsLeft: 5, epochCount: 4 })
    expect(job.epochs).toHaveLength(1)
    expect(job.notices).toHaveLength(1)
    expect(fractionDone(job)).toBeCloseTo(1.5 / 4)
  })

  test('is at 0 of an unknown length before anything was told', () => {
    expect(fractionDone(newJob())).toBeUndefined()
  })

  test('keeps the best epoch when a later one is not better', () => {
    expect(run([started, epoch(1, true, 1), epoch(2, false, 2)]).bestEpoch).toBe(1)
  })

  test('an epoch that is trained again after a crash stands once', () => {
    const job = run([started, epoch(1, true, 1), epoch(2, true, 2), epoch(2, true, 2)])
    expect(job.epochs.map((record) => record.epoch)).toEqual([1, 2])
  })

  test('its clock goes on between events, and stands still in a pause', () => {
    const job = afterEvent(newJob(), progress(1, 10, 5), 1000)
    const running: Job = { ...job, state: 'running' }
    expect(elapsedSeconds(running, 3000)).toBe(7)
    const paused = afterCommand(running, 'pause', 3000)
    expect(elapsedSeconds(paused, 60_000)).toBe(7)
    expect(elapsedSeconds(afterCommand(paused, 'resume', 60_000), 61_000)).toBe(8)
  })

  test('ends with what the process said, or with why it is gone', () => {
    const text = { en: 'gone', ja: '終了' }
    const failed = afterEvent(newJob({ state: 'running' }), { type: 'failed', text }, 0)
    expect(failed).toMatchObject({ state: 'ended', problem: text })
    expect(afterEnd(failed, undefined, 0).problem).toBe(text)
    expect(afterEnd(newJob(), text, 0).problem).toBe(text)
    expect(afterCommand(failed, 'pause', 0).state).toBe('ended')
  })

  test('a long epoch is traced with a bounded number of points', () => {
    let job = newJob()
    for (let samples = 1; samples <= 5000; samples++)
      job = afterEvent(job, { ...progress(1, samples, 1), of: 5000 } as RunEvent, 0)
    expect(job.trace.length).toBeLessThanOrEqual(1001)
    expect(job.trace.at(-1)!.at).toBe(1)
  })
})
