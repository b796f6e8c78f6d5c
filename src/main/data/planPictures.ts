// Plans pictures, sounds and tensors: their shape and scale, and their classes or numbers where they are labelled. Bytes stay bytes, 255 meaning 1.
import type { VariablePreprocessing } from '../../shared/data/dataset.ts'
import type { PictureRecipe, SeededRecipe } from '../../shared/data/document.ts'
import { splitSamples } from '../../shared/data/split.ts'
import { type ByHand, leaveOut, nothingByHand } from './byHand.ts'
import { checkClasses, checkCount, checkTarget } from './checks.ts'
import { classesIn } from './classes.ts'
import { fitClips } from './clips/variable.ts'
import { fitColumn } from './fit.ts'
import { fitTensor } from './fitTensor.ts'
import type { PictureShape } from './pictures/pixels.ts'
import { commonSize } from './pictures/sizes.ts'
import { offeringToLeaveOut } from './pictures/unreadable.ts'
import type { Plan } from './plan.ts'
import { type PictureFiles, type RawData, type RawPictures, type RawTable, rowsOf } from './raw.ts'
import { chosenSounds } from './sounds/collect.ts'
import { fitSounds } from './sounds/variable.ts'
import { suggestPictures } from './suggest/pictures.ts'

type Samples = Exclude<RawData, RawTable>

export async function planPictures(
  raw: Samples,
  recipe: SeededRecipe,
  hand: ByHand = nothingByHand(raw),
): Promise<Plan> {
  const { labels, targets, file } = raw
  const all = rowsOf(raw)
  const whole = splitSamples(all.length, recipe.split, (hand.strata ?? labels)?.codes)
  const { rows, split } = leaveOut(all, whole, hand.excluded)
  checkCount(rows.length, file)
  const training = split.training.map((sample) => rows[sample])
  const told = [...raw.notices, ...hand.notices]
  const x = await inputOf(raw, rows, split.training, recipe)
  if (targets) {
    const y = fitTargets(targets, training, rows)
    return { rows, split, preprocessing: { variables: [x, y] }, notices: told }
  }
  if (!labels) return { rows, split, preprocessing: { variables: [x] }, notices: told }
  const classes = classesIn(labels, rows)
  const notices = [...told, ...checkClasses(labels, rows, classes, file)]
  const label: VariablePreprocessing = { kind: 'label', name: 'y', column: labels.name, classes }
  return { rows, split, preprocessing: { variables: [x, label] }, notices }
}

async function inputOf(
  raw: Samples,
  rows: Int32Array,
  /** Positions among `rows`. */
  training: Int32Array,
  recipe: SeededRecipe,
): Promise<VariablePreprocessing> {
  if (raw.kind === 'tensors')
    return fitTensor(
      'x',
      raw,
      training.map((sample) => rows[sample]),
    )
  if (raw.kind === 'sounds' || raw.kind === 'soundFiles')
    return fitSounds('x', chosenSounds(raw, rows), rows, training, recipe.audio)
  if (raw.kind === 'clipFiles') return fitClips('x', raw, recipe)
  return pictureVariable('x', await shapeOf(raw, rows, recipe.pictures), recipe.pictures)
}

function fitTargets(targets: RawTable, training: Int32Array, rows: Int32Array): VariablePreprocessing {
  const columns = targets.columns.map(({ name }) =>
    fitColumn({ name, role: 'label', kind: 'number', blanks: 'drop', scaling: 'standardise' }, targets, training),
  )
  checkTarget(columns, targets, rows)
  return { kind: 'table', name: 'y', columns, label: true }
}

async function shapeOf(
  raw: RawPictures | PictureFiles,
  rows: Int32Array,
  recipe: PictureRecipe | undefined,
): Promise<PictureShape> {
  if (raw.kind === 'pictures') return recipe?.size ? [recipe.channels, ...recipe.size] : raw.shape
  const paths = Array.from(rows, (row) => raw.paths[row])
  return offeringToLeaveOut(raw, rows, () => shapeOfFiles(raw.folder, paths, recipe))
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
