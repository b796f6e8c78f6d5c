// Changes of a dataset's recipe and source as named steps of undo.
import type { ColumnRecipe, DatasetDocument, Recipe, SeriesRecipe, SplitRecipe } from '../../shared/data/document.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import type { Text } from '../../shared/text.ts'
import { textOf } from '../i18n/textOf.ts'
import { changeProject } from '../store/project.ts'
import { withColumn, withScaling, withSeries, withTarget } from './columns/withColumn.ts'

export function changeDataset(
  label: Text,
  name: string,
  change: (dataset: DatasetDocument) => DatasetDocument,
  key?: string,
): void {
  const inDocument = (document: ProjectDocument): ProjectDocument => ({
    ...document,
    datasets: document.datasets.map((dataset) => (dataset.name === name ? change(dataset) : dataset)),
  })
  changeProject(label, inDocument, key)
}

export function changeRecipe(label: Text, name: string, change: (recipe: Recipe) => Recipe, key?: string): void {
  changeDataset(label, name, (dataset) => ({ ...dataset, recipe: change(dataset.recipe) }), key)
}

export function changeSplit(name: string, split: SplitRecipe): void {
  changeRecipe(textOf('data', 'step.split'), name, (recipe) => ({ ...recipe, split }), `split ${name}`)
}

/** `columns`: as the engine reads them now, for a recipe that names none yet. */
export function changeColumn(
  name: string,
  columns: readonly ColumnRecipe[],
  column: string,
  change: Partial<ColumnRecipe>,
): void {
  const label = textOf('data', 'step.column', { name: column })
  const key = 'fill' in change ? `fill ${name} ${column}` : undefined
  changeRecipe(label, name, (recipe) => ({ ...recipe, columns: withColumn(columns, column, change) }), key)
}

export function changeTarget(name: string, columns: readonly ColumnRecipe[], column: string): void {
  const label = textOf('recipe', 'undo.target', { name: column })
  changeRecipe(label, name, (recipe) => ({ ...recipe, columns: withTarget(columns, column) }))
}

export function changeScaling(name: string, columns: readonly ColumnRecipe[], scaling: ColumnRecipe['scaling']): void {
  changeRecipe(textOf('recipe', 'undo.scaling'), name, (recipe) => ({
    ...recipe,
    columns: withScaling(columns, scaling),
  }))
}

/** The encoding or the sheet, and what unreadable cells do. */
export function changeReading(name: string, changed: Pick<Recipe, 'encoding' | 'sheet' | 'badCells'>): void {
  changeRecipe(textOf('recipe', 'undo.reading'), name, (recipe) => ({ ...recipe, ...changed }))
}

export function changeSeries(name: string, series: SeriesRecipe): void {
  const change = (recipe: Recipe) => ({
    ...recipe,
    series,
    columns: recipe.columns && withSeries(recipe.columns, series),
  })
  changeRecipe(textOf('recipe', 'undo.series'), name, change, `series ${name}`)
}

/** Samples that were left out come back, or labels are again as in the files. */
export function forgetByHand(name: string, what: 'excluded' | 'corrected'): void {
  changeRecipe(textOf('recipe', `forget.${what}`), name, ({ [what]: _, ...recipe }) => recipe as Recipe)
}

export function changeAudio(name: string, audio: Recipe['audio']): void {
  changeRecipe(textOf('recipe', 'undo.audio'), name, (recipe) => ({ ...recipe, audio }), `audio ${name}`)
}

export function changePictures(name: string, pictures: Recipe['pictures']): void {
  changeRecipe(textOf('data', 'step.pictures'), name, (recipe) => ({ ...recipe, pictures }), `pictures ${name}`)
}

export function changeClips(name: string, clips: Recipe['clips']): void {
  changeRecipe(textOf('recipe', 'undo.clips'), name, (recipe) => ({ ...recipe, clips }), `clips ${name}`)
}

export function changeGenerator(name: string, settings: Record<string, unknown>): void {
  const change = (dataset: DatasetDocument): DatasetDocument =>
    dataset.source.kind === 'generator' ? { ...dataset, source: { ...dataset.source, ...settings } } : dataset
  changeDataset(textOf('data', 'step.generator'), name, change, `generator ${name} ${Object.keys(settings).join()}`)
}
