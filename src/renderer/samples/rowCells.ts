// A table sample's numbers, read back as cells: one-hot columns ('colour=red') become the class they say.
import type { SampleNumbers } from './pixels.ts'

export interface RowCell {
  column: string
  value: number | string
}

export function rowCells(features: readonly string[], values: SampleNumbers): RowCell[] {
  const groups = oneHotGroups(features, values)
  const cells = new Map<string, RowCell>()
  features.forEach((feature, i) => {
    const column = columnOf(feature)
    if (!groups.has(column)) cells.set(feature, { column: feature, value: values[i] })
    else if (values[i] > 0.5) cells.set(column, { column, value: feature.slice(column.length + 1) })
  })
  return [...cells.values()]
}

const columnOf = (feature: string): string => {
  const at = feature.indexOf('=')
  return at > 0 ? feature.slice(0, at) : feature
}

/** Columns whose parts are all 0 but one that is 1; a number's name may hold '=' too. */
function oneHotGroups(features: readonly string[], values: SampleNumbers): Set<string> {
  const parts = new Map<string, number[]>()
  features.forEach((feature, i) => {
    const column = columnOf(feature)
    if (column !== feature) parts.set(column, [...(parts.get(column) ?? []), values[i]])
  })
  const isOneHot = (group: number[]) =>
    group.every((v) => v === 0 || v === 1) && group.filter((v) => v === 1).length === 1
  return new Set([...parts].filter(([, group]) => isOneHot(group)).map(([column]) => column))
}
