// Plans pictures: their shape, and their classes where they are labelled. Bytes stay bytes, 255 meaning 1.
import type { VariablePreprocessing } from '../../shared/data/dataset.ts'
import type { PictureRecipe, SeededRecipe } from '../../shared/data/document.ts'
import { splitSamples } from '../../shared/data/split.ts'
import { checkClasses, checkCount } from './checks.ts'
import { classesIn } from './classes.ts'
import type { PictureShape } from './pictures/pixels.ts'
import { commonSize } from './pictures/sizes.ts'
import type { Plan } from './plan.ts'
import { type PictureFiles, type RawPictures, rowsOf } from './raw.ts'
import { suggestPictures } from './suggest/pictures.ts'

export async function planPictures(raw: RawPictures | PictureFiles, recipe: SeededRecipe): Promise<Plan> {
  const { labels, file } = raw
  const rows = rowsOf(raw)
  checkCount(rows.length, file)
  const split = splitSamples(rows.length, recipe.split, labels?.codes)
  const pictures = pictureVariable('x', await shapeOf(raw, recipe.pictures), recipe.pictures)
  if (!labels) return { rows, split, preprocessing: { variables: [pictures] }, notices: raw.notices }
  const classes = classesIn(labels, rows)
  const notices = [...raw.notices, ...checkClasses(labels, rows, classes, file)]
  const label: VariablePreprocessing = { kind: 'label', name: 'y', column: labels.name, classes }
  return { rows, split, preprocessing: { variables: [pictures, label] }, notices }
}

async function shapeOf(raw: RawPictures | PictureFiles, recipe: PictureRecipe | undefined): Promise<PictureShape> {
  if (raw.kind === 'pictures') return recipe?.size ? [recipe.channels, ...recipe.size] : raw.shape
  return shapeOfFiles(raw.folder, raw.paths, recipe)
}

/** As the recipe says; without a size in it, the one that all pictures have; without a recipe, as would be proposed. */
export async function shapeOfFiles(
  folder: string,
  paths: readonly string[],
  recipe: PictureRecipe | undefined,
): Promise<PictureShape> {
  const { size, channels } = recipe ?? (await suggestPictures(folder, paths)).pictures
  return [channels, ...(size ?? (await commonSize(folder, paths)))]
}

type PicturePreprocessing = Extract<VariablePreprocessing, { kind: 'pictures' }>

export function pictureVariable(name: string, shape: PictureShape, recipe?: PictureRecipe): PicturePreprocessing {
  return { kind: 'pictures', name, shape, resize: recipe?.resize ?? 'fit', scale: 1 / 255, offset: 0 }
}
