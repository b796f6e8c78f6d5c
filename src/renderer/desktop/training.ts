// How far the engine's trainings are, of whichever project: what the taskbar shows, and what closing would stop.
import type { DesktopState } from '../../shared/desktop/messages.ts'
import type { RunEvent } from '../../shared/training/run.ts'

type Training = NonNullable<DesktopState['training']>

/** Jobs by their id, in the order in which they began. */
export type Trainings = ReadonlyMap<string, Training>

export function afterEvent(trainings: Trainings, job: string, event: RunEvent): Trainings {
  const { fraction, paused } = trainings.get(job) ?? { fraction: undefined, paused: false }
  switch (event.type) {
    case 'progress': {
      const { epoch, epochs, samples, of } = event
      // Whole percents: nothing else is seen.
      const percent = Math.floor((100 * (epoch - 1 + samples / of)) / epochs)
      return withTraining(trainings, job, { fraction: Math.min(Math.max(percent, 0), 100) / 100, paused: false })
    }
    case 'finished':
    case 'failed':
      return without(trainings, job)
    default:
      return trainings.has(job) ? trainings : withTraining(trainings, job, { fraction, paused })
  }
}

export function withTraining(trainings: Trainings, job: string, training: Training): Trainings {
  return new Map([...trainings, [job, training]])
}

export function without(trainings: Trainings, job: string): Trainings {
  return new Map([...trainings].filter(([id]) => id !== job))
}

/** The latest. */
export function shown(trainings: Trainings): Training | undefined {
  return [...trainings.values()].at(-1)
}
