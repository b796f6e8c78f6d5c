// From a dataset's document to packed arrays: read, planned (split and fitted), encoded.
import type { Dataset, Preprocessing, Split, Variable, VariableData } from '../../shared/data/dataset.ts'
import type { DatasetDocument, Recipe } from '../../shared/data/document.ts'
import type { Text } from '../../shared/text.ts'
import { withoutBadCells } from './badCells.ts'
import { byHand } from './byHand.ts'
import { encodeVariable } from './encodeVariable.ts'
import { checkSizes } from './pictures/limits.ts'
import { plan, type Task, taskOf, variablesOf } from './plan.ts'
import { type RawData, sampleName } from './raw.ts'
import { baselinesOf } from './series/baselines.ts'
import { openSource } from './source.ts'

export interface PreparedData {
  dataset: Dataset
  /** Of the source, for each sample: where it was read. */
  rows: Int32Array
  split: Split
  preprocessing: Preprocessing
  variables: readonly Variable[]
  task: Task
  notices: readonly Text[]
}

/**
 * `projectFolder`: where the dataset's relative paths start. `seed`: of the split, where the recipe pins none. Throws UserError for data that
 * cannot be used.
 */
export async function prepare(document: DatasetDocument, projectFolder: string, seed: number): Promise<PreparedData> {
  return prepareRaw(await readRaw(document, projectFolder), document.recipe, seed)
}

/** The data as it stands in the files, columns of words read as such. */
export async function readRaw({ source, recipe }: DatasetDocument, projectFolder: string): Promise<RawData> {
  const words = new Set(recipe.columns?.filter(({ kind }) => kind !== 'number').map(({ name }) => name))
  return openSource(source, projectFolder, {
    encoding: recipe.encoding,
    words,
    sheet: recipe.sheet,
    ...(recipe.clips && { clips: 'read' }),
  })
}

export async function prepareRaw(read: RawData, recipe: Recipe, seed: number): Promise<PreparedData> {
  checkSizes(recipe)
  const drops = recipe.badCells === 'drop' && read.kind === 'table'
  const { table: raw, kept } = drops ? withoutBadCells(read, recipe.columns) : { table: read, kept: undefined }
  const hand = byHand(raw, recipe)
  const seeded = { ...recipe, split: { seed, ...recipe.split } }
  const { rows, split, preprocessing: fitted, notices, windows } = await plan(hand.raw, seeded, hand)
  const preprocessing = recipe.sheet === undefined ? fitted : { ...fitted, sheet: recipe.sheet }
  const variables: VariableData[] = []
  const told = [...notices, ...(windows ? hand.notices : [])]
  for (const variable of preprocessing.variables) {
    const encoded = await encodeVariable(variable, hand.raw, rows, windows)
    variables.push(encoded.data)
    told.push(...encoded.notices)
  }
  const baselines = windows && raw.kind === 'table' ? { baselines: baselinesOf(preprocessing, raw, windows) } : {}
  const name = (index: number) => sampleName(raw, rows[index])
  return {
    dataset: { count: rows.length, variables, sampleName: name, ...baselines },
    rows: kept ? rows.map((row) => kept[row]) : rows,
    split,
    preprocessing,
    variables: variablesOf(preprocessing),
    task: taskOf(preprocessing),
    notices: told,
  }
}
