// What the Train place says that a run is doing.
import { expect, test } from 'vitest'
import { type Job, newJob } from '../../shared/training/job.ts'
import type { EpochRecord, RunRecord, RunStatus } from '../../shared/training/run.ts'
import { phaseOf } from './phase.ts'

const epoch = (number: number): EpochRecord => ({ epoch: number, training: { loss: 1 }, learningRate: 1 })
const progress = (samples: number) => ({
  type: 'progress' as const,
  epoch: 1,
  epochs: 2,
  samples,
  of: 10,
  loss: 1,
  samplesPerSecond: 1,
  elapsedSeconds: 1,
})
const record = (status: RunStatus, epochs = 5) => ({ status, epochs, settings: { epochs: 5 } }) as RunRecord

test('while a process trains', () => {
  expect(phaseOf(newJob(), undefined)).toBe('preparing')
  expect(phaseOf(newJob({ state: 'running' }), undefined)).toBe('preparing')
  expect(phaseOf(newJob({ state: 'running', progress: progress(5) }), undefined)).toBe('training')
  expect(phaseOf(newJob({ state: 'running', progress: progress(10) }), undefined)).toBe('validating')
  expect(phaseOf(newJob({ state: 'running', epochs: [epoch(1)], epochCount: 2 }), undefined)).toBe('training')
  expect(phaseOf(newJob({ state: 'running', epochs: [epoch(2)], epochCount: 2 }), undefined)).toBe('testing')
  expect(phaseOf(newJob({ state: 'paused' }), undefined)).toBe('paused')
})

test('when it is over', () => {
  expect(phaseOf(undefined, undefined)).toBeUndefined()
  expect(phaseOf(undefined, record({ state: 'finished' }))).toBe('finished')
  expect(phaseOf(undefined, record({ state: 'finished' }, 3))).toBe('earlyStopping')
  expect(phaseOf(undefined, record({ state: 'interrupted' }))).toBe('interrupted')
  expect(phaseOf(undefined, record({ state: 'running', pid: 1 }))).toBe('elsewhere')
  expect(phaseOf(newJob({ state: 'ended', problem: { en: '', ja: '' } }), record({ state: 'finished' }))).toBe('failed')
})

test('a process that is gone cut its run off; one that could not begin failed', () => {
  const problem = { en: 'killed', ja: '' }
  const started = { type: 'started' } as Job['started']
  const cutOff = record({ state: 'interrupted' }, 2)
  expect(phaseOf(newJob({ state: 'ended', problem, started }), cutOff)).toBe('interrupted')
  expect(phaseOf(newJob({ state: 'ended', problem }), cutOff)).toBe('failed')
})
