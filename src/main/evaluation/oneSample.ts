// One sample that a person drew, dropped or typed, as the network's numbers.
import type {
  Dataset,
  FittedColumn,
  TextShape,
  VariableData,
  VariablePreprocessing,
} from '../../shared/data/dataset.ts'
import { tokenNumbers, writeTokens } from '../../shared/data/tokens.ts'
import { UserError } from '../../shared/errors.ts'
import { size } from '../../shared/tensor/shape.ts'
import type { RunRecord } from '../../shared/training/run.ts'
import { soundNumbers } from '../data/index.ts'

/**
 * Pictures as bytes in C×H×W; sounds as a WAV file, or their numbers; texts as one text, or its numbers; tables as one cell
 * for each column, windows row after row; other values as the network takes them.
 */
export type RawInputs = Record<string, ArrayLike<number | string>>

export async function oneSample({ preprocessing, variables }: RunRecord, inputs: RawInputs): Promise<Dataset> {
  const encode = async ([name, values]: [string, ArrayLike<number | string>]): Promise<VariableData> => {
    const fitted = preprocessing.variables.find((each) => each.name === name)
    const variable = variables.find((each) => each.name === name)
    if (!fitted || !variable) throw new Error(`the model has no variable '${name}'`)
    const numbers = await numbersOf(fitted, values)
    requireCount(name, numbers, size(variable.shape))
    const { scale, offset } = 'scale' in fitted ? fitted : { scale: 1, offset: 0 }
    return { ...variable, values: numbers, scale, offset }
  }
  return { count: 1, variables: await Promise.all(Object.entries(inputs).map(encode)), sampleName: () => '' }
}

async function numbersOf(fitted: VariablePreprocessing, values: ArrayLike<number | string>): Promise<Float32Array> {
  if (fitted.kind === 'sounds' && values instanceof Uint8Array) return soundNumbers(fitted, values)
  if (fitted.kind === 'window' && values.length === fitted.length * fitted.columns.length)
    return Float32Array.from(
      Array.from(values).flatMap((cell, i) => cellNumbers(fitted.columns[i % fitted.columns.length], cell)),
    )
  if (fitted.kind === 'text' && typeof values[0] === 'string') return textNumbers(fitted, values[0])
  if (fitted.kind !== 'table') return Float32Array.from(values, Number)
  return Float32Array.from(fitted.columns.flatMap((column, i) => cellNumbers(column, values[i])))
}

/** A text as it was typed. */
function textNumbers(fitted: TextShape, text: string): Float32Array {
  const numbers = new Float32Array(fitted.length)
  writeTokens(text, fitted, tokenNumbers(fitted.vocabulary), numbers, 0)
  return numbers
}

/** A class that was never seen is all zeros, as in a file. */
function cellNumbers(column: FittedColumn, cell: number | string | undefined): number[] {
  if (column.kind === 'class') return column.classes.map((name) => Number(name === String(cell)))
  const value = cell === undefined || cell === '' ? column.fill : Number(cell)
  if (value === undefined || !Number.isFinite(value)) throw notANumber(column.column)
  return [(value - column.mean) / column.deviation]
}

function notANumber(column: string): UserError {
  return new UserError({
    en: `'${column}' needs a number.`,
    ja: `'${column}' には数値を入れてください。`,
  })
}

function requireCount(name: string, { length }: Float32Array, wanted: number): void {
  if (length === wanted) return
  throw new UserError({
    en: `'${name}' needs ${wanted} numbers; there are ${length}.`,
    ja: `'${name}' には ${wanted} 個の数値が必要ですが、${length} 個あります。`,
  })
}
