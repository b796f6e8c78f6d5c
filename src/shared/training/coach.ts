// What the curves of a run show, in one sentence with the evidence. The first that applies is the one to say.
import type { Text } from '../text.ts'
import { coachLens } from './coachLens.ts'
import * as advice from './coachWords.ts'
import type { Look } from './lens.ts'
import type { EpochRecord } from './run.ts'

export interface Lesson {
  epochs: readonly EpochRecord[]
  /** Into its layers. */
  looks?: readonly Look[]
  /** Why it is over; absent: it still trains. */
  ended?: 'epochs' | 'earlyStopping' | 'stopped' | 'other'
  /** Samples for validation. */
  validationCount?: number
  /** The most frequent class of the validation part, and its share. */
  largestClass?: { name: string; share: number }
}

export type AdviceCode =
  | 'diverging'
  | 'worseThanGuessing'
  | 'notLearning'
  | 'overfitting'
  | 'unsteady'
  | 'stillFalling'
  | 'settled'
  | 'learning'
  | 'vanishing'
  | 'exploding'
  | 'silent'
  | 'done'
  | 'noValidation'
  | 'smallValidation'

export interface Advice {
  code: AdviceCode
  /** A problem wants a change; a hint is worth knowing. */
  kind: 'problem' | 'hint' | 'good'
  text: Text
}

/** Fewer epochs say nothing yet. */
const FIRST_EPOCHS = 3
const SMALL_VALIDATION = 50
/** Of the best validation loss: less is noise. */
const CLEAR_RISE = 1.05

/** About the curves first, about the layers and the validation data after that. */
export function coach(lesson: Lesson): Advice[] {
  const { epochs, validationCount } = lesson
  if (epochs.length === 0) return []
  const found = [aboutCurves(lesson), coachLens(lesson.looks ?? [])]
  if (!epochs[0].validation) found.push({ code: 'noValidation', kind: 'hint', text: advice.noValidation })
  else if (validationCount !== undefined && validationCount < SMALL_VALIDATION)
    found.push({ code: 'smallValidation', kind: 'hint', text: advice.smallValidation(validationCount) })
  return found.flatMap((each) => each ?? [])
}

function aboutCurves(lesson: Lesson): Advice | undefined {
  if (lesson.epochs.length < FIRST_EPOCHS) return lesson.ended && lastWords(lesson)
  return (
    diverging(lesson) ??
    worseThanGuessing(lesson) ??
    notLearning(lesson) ??
    overfitting(lesson) ??
    unsteady(lesson) ??
    lastWords(lesson)
  )
}

const judged = (record: EpochRecord) => record.validation ?? record.training

/** The epoch that the run keeps: of the least validation loss, the first of equals. */
export function bestOf(epochs: readonly EpochRecord[]): EpochRecord {
  return epochs.reduce((best, record) => (judged(record).loss < judged(best).loss ? record : best))
}

function recent(epochs: readonly EpochRecord[], loss: (record: EpochRecord) => number): number {
  const last = epochs.slice(-3)
  return last.reduce((sum, record) => sum + loss(record), 0) / last.length
}

/** The training loss is above where it began. */
function diverging({ epochs }: Lesson): Advice | undefined {
  const first = epochs[0].training.loss
  const now = recent(epochs, ({ training }) => training.loss)
  if (now <= first * 1.2 + 1e-6) return undefined
  return { code: 'diverging', kind: 'problem', text: advice.diverging(first, now, epochs.at(-1)!.learningRate) }
}

function worseThanGuessing({ epochs, largestClass, validationCount = 0, ended }: Lesson): Advice | undefined {
  const accuracies = epochs.slice(-3).map(({ validation }) => validation?.accuracy)
  if (!largestClass || accuracies.some((accuracy) => accuracy === undefined)) return undefined
  const accuracy = Math.max(...(accuracies as number[]))
  // Half a sample more is rounding.
  if (accuracy > largestClass.share + 0.5 / Math.max(1, validationCount)) return undefined
  const text = advice.worseThanGuessing(accuracy, largestClass, ended === undefined)
  return { code: 'worseThanGuessing', kind: 'problem', text }
}

function notLearning({ epochs }: Lesson): Advice | undefined {
  if (epochs.length < 5) return undefined
  const first = epochs[0].training.loss
  const now = recent(epochs, ({ training }) => training.loss)
  if (first <= 0 || first - now > first * 0.02) return undefined
  // A run that goes on from a good state has little left to learn.
  if ((epochs.at(-1)!.training.accuracy ?? 0) > 0.95) return undefined
  const text = advice.notLearning(first, now, epochs.length, epochs.at(-1)!.learningRate)
  return { code: 'notLearning', kind: 'problem', text }
}

function overfitting({ epochs }: Lesson): Advice | undefined {
  const best = bestOf(epochs)
  if (!best.validation) return undefined
  const since = epochs.filter(({ epoch }) => epoch > best.epoch)
  if (since.length < Math.max(FIRST_EPOCHS, epochs.length * 0.1)) return undefined
  const training = recent(epochs, (record) => record.training.loss)
  const validation = recent(epochs, (record) => judged(record).loss)
  if (validation < best.validation.loss * CLEAR_RISE || training >= best.training.loss) return undefined
  return { code: 'overfitting', kind: 'problem', text: advice.overfitting(best, training, validation) }
}

/** The training loss jumps up often, by much: of itself, and of what there was to learn. */
function unsteady({ epochs }: Lesson): Advice | undefined {
  const first = epochs[0].training.loss
  const last = epochs.slice(-10).map(({ training }) => training.loss)
  if (last.length < 10) return undefined
  const steps = last.slice(1).map((loss, i) => loss - last[i])
  const rises = steps.filter((step, i) => step > Math.max(last[i] * 0.1, first * 0.05))
  if (rises.length < 4) return undefined
  const text = advice.unsteady(rises.length, steps.length, epochs.at(-1)!.learningRate)
  return { code: 'unsteady', kind: 'problem', text }
}

function lastWords({ epochs, ended }: Lesson): Advice {
  const best = bestOf(epochs)
  const last = epochs.at(-1)!
  const since = last.epoch - best.epoch
  if (ended === 'epochs' && epochs.length >= FIRST_EPOCHS && since <= epochs.length * 0.05 && isFalling(epochs))
    return { code: 'stillFalling', kind: 'hint', text: advice.stillFalling(best, judged(best).loss) }
  if (ended === undefined && since >= Math.max(10, epochs.length * 0.3))
    return { code: 'settled', kind: 'hint', text: advice.settled(best.epoch, judged(best).loss, since) }
  if (ended === undefined)
    return { code: 'learning', kind: 'good', text: advice.learning(epochs[0], best, judged(epochs[0]), judged(best)) }
  return { code: 'done', kind: 'good', text: advice.done(best, judged(best)) }
}

/** By more than 1 % over the last tenth of the epochs. */
function isFalling(epochs: readonly EpochRecord[]): boolean {
  const before = judged(epochs[Math.max(0, epochs.length - 1 - Math.ceil(epochs.length / 10))]).loss
  return judged(epochs.at(-1)!).loss < before * 0.99
}
