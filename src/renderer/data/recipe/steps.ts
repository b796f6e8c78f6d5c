// The recipe of a dataset as short sentences in the order in which they are carried out.
import type { AudioRecipe, ClipRecipe, DatasetDocument } from '../../../shared/data/document.ts'
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import { fileName } from '../../files/entries.ts'
import { kindOf } from '../split/kinds.ts'
import { columnSteps } from './columnSteps.ts'
import type { Step } from './step.ts'

export function recipeSteps(dataset: DatasetDocument, summary: DatasetSummary): Step[] {
  const { recipe } = dataset
  return [
    read(dataset, summary),
    ...(recipe.columns ? columnSteps(dataset, summary, recipe.columns) : []),
    ...(recipe.columns || summary.task === 'none' ? [] : [labelled(summary)]),
    ...(recipe.clips ? [clips(recipe.clips)] : []),
    ...(recipe.pictures ? [pictures(recipe.pictures)] : []),
    ...(recipe.audio ? [sounds(recipe.audio)] : []),
    ...byHand(dataset),
    split(dataset, summary),
  ]
}

function read({ source, recipe }: DatasetDocument, { columns, count, encoding, sheets }: DatasetSummary): Step {
  if (source.kind === 'generator') return { id: 'read', sentence: 'draw', values: { count } }
  const file = fileName(source.path)
  if (!columns) return { id: 'read', sentence: recipe.pictures ? 'readPictures' : 'read', values: { file } }
  if (sheets) {
    const step = { id: 'read', sentence: 'readSheet', values: { file, sheet: sheets.read } }
    return sheets.names.length > 1 ? { ...step, editor: 'sheet' } : step
  }
  if (!encoding) return { id: 'read', sentence: 'read', values: { file } }
  return { id: 'read', sentence: 'readText', values: { file, encoding: encodingNames[encoding] }, editor: 'encoding' }
}

const encodingNames: Readonly<Record<NonNullable<DatasetSummary['encoding']>, string>> = {
  'utf-8': 'UTF-8',
  shift_jis: 'Shift_JIS',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
}

function labelled({ task, variables, label }: DatasetSummary): Step {
  const count = variables.find(({ name }) => name === label)?.classes?.length ?? 0
  return { id: 'target', sentence: task === 'classes' ? 'classes' : 'numbers', values: { count } }
}

function pictures({ size, resize, channels }: NonNullable<DatasetDocument['recipe']['pictures']>): Step {
  return {
    id: 'pictures',
    sentence: size ? `pictures.${resize}` : 'pictures.asTheyAre',
    values: { height: size?.[0], width: size?.[1], channels },
    editor: 'pictures',
  }
}

function clips({ frames, pick }: ClipRecipe): Step {
  return {
    id: 'clips',
    sentence: frames ? `clips.${pick}` : 'clips.asTheyAre',
    values: { count: frames },
    editor: 'clips',
  }
}

/** What was left out or set right where samples are looked at. */
function byHand({ recipe: { excluded = [], corrected = {} } }: DatasetDocument): Step[] {
  const count = Object.keys(corrected).length
  return [
    ...(excluded.length > 0
      ? [{ id: 'excluded', sentence: 'excluded', values: { count: excluded.length }, editor: 'byHand' as const }]
      : []),
    ...(count > 0 ? [{ id: 'corrected', sentence: 'corrected', values: { count }, editor: 'byHand' as const }] : []),
  ]
}

function sounds({ rate, seconds, channels, logMel }: AudioRecipe): Step {
  const sentence = rate && seconds ? (logMel ? 'soundsLogMel' : 'sounds') : logMel ? 'soundsOwnLogMel' : 'soundsOwn'
  return { id: 'audio', sentence, values: { rate, seconds, channels, bands: logMel?.bands }, editor: 'audio' }
}

function split({ recipe }: DatasetDocument, { task }: DatasetSummary): Step {
  const { ratio, stratified, column, folds = 5, fold = 1 } = recipe.split
  const kind = kindOf(recipe)
  const isAlike = stratified && task === 'classes' && kind === 'ratio'
  return {
    id: 'split',
    sentence: isAlike ? 'splitAlike' : `split.${kind}`,
    values: { ratio: ratio.join(':'), column: column === undefined ? undefined : [column], folds, fold },
    editor: 'split',
  }
}
