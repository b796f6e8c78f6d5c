// Reads new data for a trained model: columns matched by name, scaled and filled with what training fitted.
import path from 'node:path'
import type { Dataset, Preprocessing, VariablePreprocessing } from '../../shared/data/dataset.ts'
import { UserError } from '../../shared/errors.ts'
import type { Text } from '../../shared/text.ts'
import { encodeVariables } from './encodeVariables.ts'
import type { RawTable } from './raw.ts'
import { openFile } from './source.ts'
import { column, filledRows, findColumn } from './table.ts'

export interface AppliedData {
  dataset: Dataset
  notices: readonly Text[]
}

export interface ApplyOptions {
  /** For prediction: labels that are absent or unusable are left out instead of being an error. */
  labelsOptional?: boolean
}

export async function apply(
  preprocessing: Preprocessing,
  file: string,
  options: ApplyOptions = {},
): Promise<AppliedData> {
  const words = new Set(preprocessing.variables.flatMap(columnsOf).map(({ column: name }) => name))
  const raw = await openFile(path.resolve(file), undefined, { words })
  if (raw.kind === 'table') return applyToTable(preprocessing, raw, options)
  throw new UserError({ en: 'later', ja: 'later' })
}

function applyToTable(preprocessing: Preprocessing, table: RawTable, { labelsOptional }: ApplyOptions): AppliedData {
  const variables = preprocessing.variables.filter(
    (variable) => !(labelsOptional && isLabel(variable) && !hasLabels(variable, table)),
  )
  const strict = variables.flatMap(columnsOf).filter((fitted) => !('fill' in fitted) || fitted.fill === undefined)
  const rows = filledRows(
    strict.map((fitted) => column(table, fitted.column)),
    table.count,
  )
  const encoded = encodeVariables({ variables }, table, rows)
  const dropped = table.count - rows.length
  const notices = [...table.notices, ...encoded.notices]
  if (dropped > 0)
    notices.push({
      en: `'${table.file}': ${dropped} of ${table.count} rows are left out because of blanks.`,
      ja: `「${table.file}」の ${table.count} 行のうち ${dropped} 行は、空欄があるため使いません。`,
    })
  return {
    dataset: {
      count: rows.length,
      variables: encoded.variables,
      sampleName: (index) => `row ${table.rowNumber(rows[index])}`,
    },
    notices,
  }
}

/** Every column a variable needs, labels included. */
function columnsOf(variable: VariablePreprocessing): { column: string; fill?: number | string }[] {
  if (variable.kind === 'table') return [...variable.columns]
  return variable.column === undefined ? [] : [{ column: variable.column }]
}

function isLabel(variable: VariablePreprocessing): boolean {
  return variable.kind === 'label' || (variable.kind === 'table' && variable.label === true)
}

function hasLabels(variable: VariablePreprocessing, table: RawTable): boolean {
  return columnsOf(variable).every((fitted) => findColumn(table, fitted.column)?.blanks === 0)
}
