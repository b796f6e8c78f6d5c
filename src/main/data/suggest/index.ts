// Proposes how a data source is read: roles and kinds of columns, size of pictures, split; with what it found, in words.
import path from 'node:path'
import type { Variable } from '../../../shared/data/dataset.ts'
import type { DataSource, DatasetDocument, Recipe } from '../../../shared/data/document.ts'
import type { Text } from '../../../shared/text.ts'
import { prepareRaw, type Task } from '../prepare.ts'
import type { RawData } from '../raw.ts'
import { openSource } from '../source.ts'
import { type ColumnOptions, suggestColumns } from './columns.ts'

export interface SuggestOptions extends ColumnOptions {
  /** Of the dataset; default: of the file. */
  name?: string
}

export interface Summary {
  count: number
  variables: readonly Variable[]
  task: Task
  /** Number of classes, or of numbers to predict; 0 without label. */
  outputs: number
  notices: readonly Text[]
}

/** `folder`: where relative paths start. Throws UserError for data that cannot be used. */
export async function suggest(
  source: DataSource,
  folder: string,
  options: SuggestOptions = {},
): Promise<{ document: DatasetDocument; summary: Summary }> {
  const raw = await openSource(source, folder)
  const { recipe, notices } = suggestRecipe(raw, options)
  const name = options.name ?? (source.kind === 'generator' ? source.generator : path.parse(source.path).name)
  const prepared = await prepareRaw(raw, recipe)
  const { variables, task } = prepared
  const y = variables.find((variable) => variable.name === 'y')
  const outputs = task === 'none' || !y ? 0 : (y.classes?.length ?? y.shape.reduce((a, b) => a * b, 1))
  return {
    document: { name, source, recipe },
    summary: { count: prepared.dataset.count, variables, task, outputs, notices: [...notices, ...prepared.notices] },
  }
}

function suggestRecipe(raw: RawData, options: ColumnOptions): { recipe: Recipe; notices: Text[] } {
  const split: Recipe['split'] = { ratio: [8, 1, 1], stratified: true, seed: 1 }
  if (raw.kind !== 'table') return { recipe: { split }, notices: [] }
  const { columns, notices } = suggestColumns(raw, options)
  return { recipe: { columns, split }, notices }
}
