// From a dataset's document to packed arrays: read, split, fitted on the training part, encoded.
import type { Dataset, Preprocessing, Split, Variable } from '../../shared/data/dataset.ts'
import type { DatasetDocument, Recipe } from '../../shared/data/document.ts'
import type { Text } from '../../shared/text.ts'
import { preparePictures } from './preparePictures.ts'
import { prepareTable } from './prepareTable.ts'
import type { RawData } from './raw.ts'
import { openSource } from './source.ts'

export type Task = 'classes' | 'numbers' | 'none'

export interface PreparedData {
  dataset: Dataset
  split: Split
  preprocessing: Preprocessing
  variables: readonly Variable[]
  /** What is to be predicted; 'none' where the data has no label. */
  task: Task
  notices: readonly Text[]
}

/** `projectFolder`: where the dataset's relative paths start. Throws UserError for data that cannot be used. */
export async function prepare(document: DatasetDocument, projectFolder: string): Promise<PreparedData> {
  const { source, recipe } = document
  const words = new Set(recipe.columns?.filter(({ kind }) => kind !== 'number').map(({ name }) => name))
  return prepareRaw(await openSource(source, projectFolder, { encoding: recipe.encoding, words }), recipe)
}

export async function prepareRaw(raw: RawData, recipe: Recipe): Promise<PreparedData> {
  const parts = raw.kind === 'table' ? prepareTable(raw, recipe) : await preparePictures(raw, recipe)
  return { ...parts, variables: parts.dataset.variables.map(describe), task: taskOf(parts.preprocessing) }
}

function describe({ name, shape, classes, features }: Variable): Variable {
  return { name, shape, classes, features }
}

function taskOf({ variables }: Preprocessing): Task {
  if (variables.some(({ kind }) => kind === 'label')) return 'classes'
  return variables.some((variable) => variable.kind === 'table' && variable.label) ? 'numbers' : 'none'
}
