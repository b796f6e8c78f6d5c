// Turns a table's rows into the network's numbers with what was fitted, at training as at prediction.
import type { FittedColumn, VariableData } from '../../shared/data/dataset.ts'
import { UserError } from '../../shared/errors.ts'
import type { Text } from '../../shared/text.ts'
import { classIndices } from './classes.ts'
import { featureName } from './names.ts'
import type { NumberColumn, RawTable, TextColumn } from './raw.ts'
import { numberColumn, textColumn } from './table.ts'

/** One number per numeric column and per class of a class column; a class never seen is all zeros, with a notice. */
export function encodeColumns(
  name: string,
  columns: readonly FittedColumn[],
  table: RawTable,
  rows: Int32Array,
): { data: VariableData; notices: Text[] } {
  const widths = columns.map((column) => (column.kind === 'number' ? 1 : column.classes.length))
  const width = widths.reduce((sum, each) => sum + each, 0)
  const values = new Float32Array(rows.length * width)
  const notices: Text[] = []
  let at = 0
  columns.forEach((fitted, c) => {
    if (fitted.kind === 'number') writeNumbers(values, at, width, fitted, numberColumn(table, fitted.column), rows)
    else notices.push(...writeOneHot(values, at, width, fitted, textColumn(table, fitted.column), rows, table))
    at += widths[c]
  })
  const features = encodedFeatures(columns)
  return { data: { name, shape: [width], features, values, scale: 1, offset: 0 }, notices }
}

/** 'height' for a number, 'colour=red' for a class. */
export function encodedFeatures(columns: readonly FittedColumn[]): string[] {
  return columns.flatMap((column) => {
    const feature = featureName(column.column)
    return column.kind === 'number' ? [feature] : column.classes.map((each) => `${feature}=${each}`)
  })
}

type Fitted<K extends FittedColumn['kind']> = Extract<FittedColumn, { kind: K }>

function writeNumbers(
  out: Float32Array,
  at: number,
  width: number,
  { mean, deviation, fill = Number.NaN }: Fitted<'number'>,
  { values }: NumberColumn,
  rows: Int32Array,
): void {
  for (let i = 0, to = at; i < rows.length; i++, to += width) {
    const value = values[rows[i]]
    out[to] = ((Number.isNaN(value) ? fill : value) - mean) / deviation
  }
}

function writeOneHot(
  out: Float32Array,
  at: number,
  width: number,
  fitted: Fitted<'class'>,
  column: TextColumn,
  rows: Int32Array,
  { file }: RawTable,
): Text[] {
  const indices = classIndices(column, rows, fitted.classes)
  const fill = fitted.fill === undefined ? -1 : fitted.classes.indexOf(fitted.fill)
  const unknown = new Set<string>()
  indices.forEach((index, i) => {
    if (index === -2) unknown.add(column.words[column.codes[rows[i]]])
    const known = index === -1 ? fill : index
    if (known >= 0) out[i * width + at + known] = 1
  })
  return unknown.size === 0 ? [] : [unknownClasses(file, column.name, [...unknown])]
}

function unknownClasses(file: string, column: string, names: string[]): Text {
  const shown = names.slice(0, 5).join(', ') + (names.length > 5 ? ', …' : '')
  return {
    en: `'${file}', column '${column}': ${shown} did not occur in the training data and counts as none of the known classes.`,
    ja: `「${file}」の '${column}' 列の ${shown} は学習データになかったため、どのクラスでもないものとして扱います。`,
  }
}

/** A label's class indices. A class that the model does not know is refused. */
export function encodeLabel(
  name: string,
  classes: readonly string[],
  column: TextColumn,
  rows: Int32Array,
  file: string,
): VariableData {
  const values = classIndices(column, rows, classes)
  const unknown = values.indexOf(-2)
  if (unknown >= 0) {
    const word = column.words[column.codes[rows[unknown]]]
    throw new UserError({
      en: `'${file}', label '${column.name}': the class '${word}' is not among those the model was trained on (${classes.join(', ')}). Correct the label, or train with data that holds this class.`,
      ja: `「${file}」のラベル '${column.name}' にある '${word}' は、モデルが学習したクラス（${classes.join('、')}）にありません。ラベルを直すか、このクラスを含むデータで学習してください。`,
    })
  }
  return { name, shape: [1], classes, values, scale: 1, offset: 0 }
}
