// Fits the columns that are a variable of their own: text, and paths of pictures, sounds and arrays.
import type { VariablePreprocessing } from '../../shared/data/dataset.ts'
import type { ColumnRecipe, SeededRecipe } from '../../shared/data/document.ts'
import { fitArrays } from './arrays/variable.ts'
import { pictureFiles, soundFiles } from './encodeVariable.ts'
import { offeringToLeaveOut } from './pictures/unreadable.ts'
import { pictureVariable, shapeOfFiles } from './planPictures.ts'
import type { RawTable } from './raw.ts'
import { fitSounds } from './sounds/variable.ts'
import { fitTexts } from './texts/variable.ts'

export interface Samples {
  table: RawTable
  /** The rows that are used. */
  rows: Int32Array
  /** Positions among them. */
  training: Int32Array
  recipe: SeededRecipe
}

export async function fitOwn(
  name: string,
  column: ColumnRecipe,
  { table, rows, training, recipe }: Samples,
): Promise<VariablePreprocessing> {
  if (column.kind === 'text') return fitTexts(name, column, table, rows, training)
  if (column.kind === 'array') return fitArrays(name, column.name, table, rows, training)
  if (column.kind === 'sound') {
    const sounds = soundFiles(table, column.name, rows)
    return { ...(await fitSounds(name, sounds, rows, training, recipe.audio)), column: column.name }
  }
  const { folder, paths } = pictureFiles(table, column.name, rows)
  const shape = await offeringToLeaveOut(table, rows, () => shapeOfFiles(folder, paths, recipe.pictures))
  return { ...pictureVariable(name, shape, recipe.pictures), column: column.name }
}
