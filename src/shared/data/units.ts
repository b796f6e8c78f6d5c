// From the network's scaled numbers back to the data's own units.
import type { Preprocessing, VariablePreprocessing } from './dataset.ts'

interface Scale {
  mean: number
  deviation: number
}

/** `values`: a variable's numbers, sample after sample. Variables that were not scaled come back as they are. */
export function inOwnUnits(values: Float32Array, preprocessing: Preprocessing, variable: string): Float32Array {
  const fitted = preprocessing.variables.find(({ name }) => name === variable)
  const scales = fitted && scalesOf(fitted)
  if (!scales) return values
  return values.map((value, i) => value * scales[i % scales.length].deviation + scales[i % scales.length].mean)
}

/** What one unit of each of the network's numbers is in the data's own units; undefined where there is no such scale. */
export function deviationsOf(fitted: VariablePreprocessing): number[] | undefined {
  return scalesOf(fitted)?.map(({ deviation }) => deviation)
}

function scalesOf(fitted: VariablePreprocessing): Scale[] | undefined {
  if (fitted.kind !== 'table') return undefined
  const scales = fitted.columns.flatMap((column) => (column.kind === 'number' ? [column] : []))
  return scales.length === fitted.columns.length ? scales : undefined
}
