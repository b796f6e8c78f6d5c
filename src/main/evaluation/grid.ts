// A grid of samples over a model's two numbers, in their own units: what a map of its decisions is drawn from.
import type { Dataset, FittedColumn, VariablePreprocessing } from '../../shared/data/dataset.ts'
import { UserError } from '../../shared/errors.ts'

export interface GridRange {
  x: readonly [number, number]
  y: readonly [number, number]
  /** Points along each side. */
  size: number
}

/** Row by row, x growing along a row and y from row to row. `fitted`: of the model's only input. */
export function gridSamples(fitted: VariablePreprocessing | undefined, { x, y, size }: GridRange): Dataset {
  const columns = fitted?.kind === 'table' ? fitted.columns : []
  const [across, down] = columns
  if (columns.length !== 2 || across.kind !== 'number' || down.kind !== 'number') throw notTwoNumbers
  const at = ([from, to]: readonly [number, number], i: number) => from + ((to - from) * i) / (size - 1)
  const values = new Float32Array(size * size * 2)
  for (let row = 0, to = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      values[to++] = scaled(at(x, column), across)
      values[to++] = scaled(at(y, row), down)
    }
  const variable = { name: fitted!.name, shape: [2], values, scale: 1, offset: 0 }
  return { count: size * size, variables: [variable], sampleName: () => '' }
}

const scaled = (value: number, { mean, deviation }: Extract<FittedColumn, { kind: 'number' }>) =>
  (value - mean) / deviation

const notTwoNumbers = new UserError({
  en: 'A map of decisions can be drawn for a model whose input is two numbers; this one takes something else.',
  ja: '判断の地図を描けるのは、入力が 2 つの数値のモデルだけです。このモデルの入力はそうではありません。',
})
