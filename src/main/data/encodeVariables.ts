// Every variable of a table's rows, encoded as its preprocessing says.
import type { Preprocessing, VariableData } from '../../shared/data/dataset.ts'
import type { Text } from '../../shared/text.ts'
import { encodeColumns, encodeLabel } from './encode.ts'
import type { RawTable } from './raw.ts'
import { textColumn } from './table.ts'

export function encodeVariables(
  { variables }: Preprocessing,
  table: RawTable,
  rows: Int32Array,
): { variables: VariableData[]; notices: Text[] } {
  const notices: Text[] = []
  const encoded = variables.map((variable) => {
    if (variable.kind === 'pictures') throw new Error('pictures are decoded before')
    if (variable.kind === 'label')
      return encodeLabel(variable.name, variable.classes, textColumn(table, variable.column), rows, table.file)
    const { data, notices: more } = encodeColumns(variable.name, variable.columns, table, rows)
    notices.push(...more)
    return data
  })
  return { variables: encoded, notices }
}
