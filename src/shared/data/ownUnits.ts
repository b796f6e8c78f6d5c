// Samples as a person knows them: a table's columns in their own units, one-hot columns as they are.
import type { VariablePreprocessing } from './dataset.ts'

interface Scale {
  mean: number
  deviation: number
}

const plain: Scale = { mean: 0, deviation: 1 }

/** `values`: samples of the variable, one after the other. Variables that are neither table nor window come back as they are. */
export function columnsInOwnUnits(values: Float32Array, fitted: VariablePreprocessing | undefined): Float32Array {
  if (fitted?.kind !== 'table' && fitted?.kind !== 'window') return values
  const scales = fitted.columns.flatMap((column): Scale[] =>
    column.kind === 'number' ? [column] : column.classes.map(() => plain),
  )
  return values.map((value, i) => value * scales[i % scales.length].deviation + scales[i % scales.length].mean)
}
