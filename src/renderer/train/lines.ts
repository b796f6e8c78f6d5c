// The lines of the Train place's charts: the shown run's training and validation, and those of overlaid runs.
import type { EpochRecord, Scores } from '../../shared/training/run.ts'
import type { Line } from '../charts/LineChart.tsx'
import { type LineStyle, overlayLines, trainingLine, validationLine } from '../charts/palette.ts'
import { smooth } from '../charts/series.ts'

export type Measure = keyof Scores

export interface LineNames {
  training: string
  validation: string
  trace: string
}

/** Fewer are no line yet: the epochs are short. */
export const FEW_POINTS = 5

/** What the task is judged by beside the loss. */
export function metricOf(epochs: readonly EpochRecord[]): Measure | undefined {
  const scores = epochs[0]?.training
  if (!scores) return undefined
  if (scores.accuracy !== undefined) return 'accuracy'
  return scores.rmse === undefined ? undefined : 'rmse'
}

export function linesOf(
  epochs: readonly EpochRecord[],
  measure: Measure,
  names: LineNames,
  smoothing: number,
  trace: readonly { at: number; loss: number }[] = [],
): Line[] {
  const validation = epochs.some((record) => record.validation?.[measure] !== undefined)
  return [
    // Before there are curves, what the first epochs do inside.
    ...(trace.length >= FEW_POINTS && epochs.length < 3
      ? [
          {
            key: 'trace',
            label: names.trace,
            style: { ...trainingLine, dash: undefined },
            x: trace.map(({ at }) => at),
            y: trace.map(({ loss }) => loss),
          },
        ]
      : []),
    ...(epochs.length
      ? pair('training', names.training, trainingLine, valuesOf(epochs, 'training', measure), smoothing)
      : []),
    ...(validation
      ? pair('validation', names.validation, validationLine, valuesOf(epochs, 'validation', measure), smoothing)
      : []),
  ]
}

/** Of another run the validation, or the training where it has none. */
export function overlayLine(
  epochs: readonly EpochRecord[],
  measure: Measure,
  run: { key: string; label: string; place: number },
  smoothing: number,
): Line[] {
  const part = epochs.some(({ validation }) => validation?.[measure] !== undefined) ? 'validation' : 'training'
  const values = valuesOf(epochs, part, measure)
  if (values.y.every((value) => value === null)) return []
  const style = overlayLines[run.place % overlayLines.length]
  return [{ key: run.key, label: run.label, style, x: values.x, y: smooth(values.y, smoothing), own: values.y }]
}

function valuesOf(epochs: readonly EpochRecord[], part: 'training' | 'validation', measure: Measure) {
  return { x: epochs.map(({ epoch }) => epoch), y: epochs.map((record) => record[part]?.[measure] ?? null) }
}

/** The smoothed line, with the true one faintly behind it. */
function pair(
  key: string,
  label: string,
  style: LineStyle,
  values: { x: number[]; y: (number | null)[] },
  smoothing: number,
): Line[] {
  if (smoothing === 0) return [{ key, label, style, ...values }]
  return [
    { key: `${key} raw`, label, style: { ...style, dash: undefined }, isFaint: true, ...values },
    { key, label, style, x: values.x, y: smooth(values.y, smoothing), own: values.y },
  ]
}
