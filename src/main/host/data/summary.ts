// A dataset at a glance: its parts, how its classes are spread over them, and each column of a table.
import type { Split, SplitName, VariableData } from '../../../shared/data/dataset.ts'
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import type { OpenDataset } from '../datasets.ts'
import { summariseColumns } from './columns.ts'

export const splitNames: readonly SplitName[] = ['training', 'validation', 'test']

export function summarise(open: OpenDataset): DatasetSummary {
  const { dataset, split, variables, task, notices, raw } = open
  const label = labelOf(open)
  const table = raw.kind === 'table' ? raw : undefined
  return {
    count: dataset.count,
    variables,
    ...(label && { label: label.name }),
    task,
    split: { training: split.training.length, validation: split.validation.length, test: split.test.length },
    ...(label?.classes && { balance: balance(label, split) }),
    ...(table && { columns: summariseColumns(table, open.recipe) }),
    ...(table?.sheets && { sheets: table.sheets }),
    ...(table?.encoding && { encoding: table.encoding }),
    notices,
  }
}

/** The variable that is predicted. */
export function labelOf({ preprocessing, dataset }: OpenDataset): VariableData | undefined {
  const fitted = preprocessing.variables.find((each) => each.kind === 'label' || (each.kind === 'table' && each.label))
  return fitted && dataset.variables.find(({ name }) => name === fitted.name)
}

function balance({ classes, values }: VariableData, split: Split): DatasetSummary['balance'] {
  const rows = classes!.map((name) => ({ name, training: 0, validation: 0, test: 0 }))
  for (const part of splitNames) for (const index of split[part]) rows[values[index]][part]++
  return rows
}
