// The figures by which runs are sorted and compared on the chart.
import { elaborate } from '../../shared/network/elaborate.ts'
import { inferShapes } from '../../shared/network/shapes.ts'
import type { RunSummary } from '../../shared/protocol/runs.ts'
import type { Language } from '../../shared/text.ts'
import { duration, figure, percent } from '../../shared/training/figures.ts'

export const runFigures = [
  'time',
  'epochs',
  'loss',
  'accuracy',
  'error',
  'fMeasure',
  'parameters',
  'learningRate',
  'batchSize',
  'duration',
  'speed',
] as const
export type RunFigure = (typeof runFigures)[number]

/** Of the best epoch: validation's, or training's where there is none. */
export function bestScores({ record }: RunSummary) {
  return record?.best && (record.best.validation ?? record.best.training)
}

export function figureOf(run: RunSummary, by: RunFigure): number | undefined {
  const { record } = run
  switch (by) {
    case 'time':
      return record && Date.parse(record.created)
    case 'epochs':
      return record?.epochs
    case 'loss':
      return bestScores(run)?.loss
    case 'accuracy':
      return bestScores(run)?.accuracy
    case 'error':
      return bestScores(run)?.rmse
    case 'fMeasure':
      return run.test?.fMeasure
    case 'parameters':
      return parametersOf(run)
    case 'learningRate':
      return learningRateOf(run)
    case 'batchSize':
      return record?.settings.batchSize
    case 'duration':
      return record?.elapsedSeconds
    case 'speed':
      return record?.samplesPerSecond || undefined
  }
}

/** In words, for tables and points. */
export function figureWords(by: RunFigure, value: number, language: Language): string {
  if (by === 'time') return new Date(value).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' })
  if (by === 'accuracy') return percent(value)
  if (by === 'duration' && value < 10) return language === 'ja' ? `${figure(value)}秒` : `${figure(value)} s`
  if (by === 'duration') return duration(value)[language]
  return by === 'fMeasure' ? value.toFixed(3) : figure(value)
}

function learningRateOf({ record }: RunSummary): number | undefined {
  const rate = record?.project.optimizers.find(({ name }) => name === record.optimizer)?.properties?.learningRate
  return typeof rate === 'number' ? rate : undefined
}

/** The network of a run never changes. */
const counted = new Map<string, number>()

function parametersOf({ run, record }: RunSummary): number | undefined {
  if (!record) return undefined
  const known = counted.get(run)
  if (known !== undefined) return known
  const { network } = elaborate(record.project, record.network, 'training')
  const { parameters } = inferShapes(network, record.variables).sums
  counted.set(run, parameters)
  return parameters
}
