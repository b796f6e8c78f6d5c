// Which samples the table lists and in which order: positions among the evaluated samples.
import type { PredictedSamples } from '../../shared/protocol/models.ts'

export type SortKey = 'order' | 'confidence' | 'labelLikelihood' | 'truth' | 'prediction' | 'error'

export interface Choice {
  /** Of classes. */
  correct: 'all' | 'wrong' | 'right' | 'suspect'
  truth?: number
  prediction?: number
  sort: SortKey
  descending: boolean
}

/** A model that is good elsewhere gives a wrong label less than this. */
export const SUSPECT_LIKELIHOOD = 0.1

export const everything: Choice = { correct: 'all', sort: 'order', descending: false }

/** Samples whose label is likely to be wrong, the least likely first. */
export const suspects: Choice = { correct: 'suspect', sort: 'labelLikelihood', descending: false }

/** A cell of the matrix: its samples, the surest first. */
export function cellChoice(truth: number, prediction: number): Choice {
  return { correct: 'all', truth, prediction, sort: 'confidence', descending: true }
}

/** `column`: which of several numbers truth, prediction and error are of. */
export function sampleRows(samples: PredictedSamples, choice: Choice, column = 0): Int32Array {
  const { truth, prediction, width, classes, count } = samples
  const at = (i: number) => i * width + column
  const rows: number[] = []
  for (let i = 0; i < count; i++) {
    const right = truth[at(i)] === prediction[at(i)]
    if (classes) {
      if (choice.correct === 'suspect') {
        if (right || !((samples.labelLikelihood?.[i] ?? 1) < SUSPECT_LIKELIHOOD)) continue
      } else if (choice.correct !== 'all' && right !== (choice.correct === 'right')) continue
      if (choice.truth !== undefined && truth[i] !== choice.truth) continue
      if (choice.prediction !== undefined && prediction[i] !== choice.prediction) continue
    }
    rows.push(i)
  }
  const key = sortValue(samples, choice.sort, at)
  const sign = choice.descending ? -1 : 1
  // Equal ones stay in the order of the data.
  rows.sort((a, b) => sign * (key(a) - key(b)) || a - b)
  return Int32Array.from(rows)
}

function sortValue(samples: PredictedSamples, sort: SortKey, at: (i: number) => number) {
  const { truth, prediction, confidence, labelLikelihood } = samples
  switch (sort) {
    case 'truth':
      return (i: number) => truth[at(i)]
    case 'prediction':
      return (i: number) => prediction[at(i)]
    case 'confidence':
      return (i: number) => confidence?.[i] ?? 0
    case 'labelLikelihood':
      return (i: number) => labelLikelihood?.[i] ?? 0
    case 'error':
      return (i: number) => Math.abs(prediction[at(i)] - truth[at(i)])
    default:
      return (i: number) => i
  }
}
