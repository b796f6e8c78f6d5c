// The recipe of a dataset as short sentences in the order in which they are carried out.
import type { AudioRecipe, ClipRecipe, ColumnRecipe, DatasetDocument } from '../../../shared/data/document.ts'
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import { fileName } from '../../files/entries.ts'
import { kindOf } from '../split/kinds.ts'

export type StepValue = string | number | readonly string[] | undefined

/** What opens below a step to change it; a step without one is what follows from others. */
export type StepEditor =
  | 'encoding'
  | 'badCells'
  | 'sheet'
  | 'audio'
  | 'text'
  | 'byHand'
  | 'blanks'
  | 'target'
  | 'unused'
  | 'scaling'
  | 'pictures'
  | 'clips'
  | 'series'
  | 'split'

export interface Step {
  /** Stays the same while the step's values change. */
  id: string
  /** The sentence, below `step` in the words of the recipe. */
  sentence: string
  /** Lists are of names. */
  values: Readonly<Record<string, StepValue>>
  editor?: StepEditor
  /** The columns that it is about. */
  columns?: readonly ColumnRecipe[]
}

export function recipeSteps(dataset: DatasetDocument, summary: DatasetSummary): Step[] {
  const { recipe } = dataset
  return [
    read(dataset, summary),
    ...(recipe.columns ? ofColumns(dataset, summary, recipe.columns) : []),
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

function ofColumns(
  { source, recipe: { series, badCells } }: DatasetDocument,
  summary: DatasetSummary,
  columns: readonly ColumnRecipe[],
): Step[] {
  const used = columns.filter(({ role }) => role !== 'ignore')
  const labels = used.filter(({ role }) => role === 'label')
  const inputs = used.filter(({ role }) => role === 'input')
  const unused = columns.filter(
    ({ role, name }) => role === 'ignore' && name !== series?.time && name !== series?.group,
  )
  const scaled = used.filter(({ kind, scaling }) => kind === 'number' && scaling === 'standardise')
  const numbers = used.filter(({ kind }) => kind === 'number')
  const words = inputs.filter(({ kind }) => kind === 'class')
  const texts = inputs.filter(({ kind }) => kind === 'text')
  const steps: (Step | undefined)[] = [
    source.kind === 'file' && numbers.length > 0
      ? { id: 'badCells', sentence: badCells === 'drop' ? 'badDrop' : 'badStop', values: {}, editor: 'badCells' }
      : undefined,
    ...blanks(used, summary),
    unused.length > 0
      ? {
          id: 'unused',
          sentence: 'unused',
          values: { columns: names(unused) },
          ...(!series && { editor: 'unused' }),
          columns: unused,
        }
      : undefined,
    series
      ? {
          id: 'series',
          sentence: 'series',
          values: {
            length: series.length,
            horizon: series.horizon ?? 1,
            inputs: series.inputs,
            outputs: series.outputs,
          },
          editor: 'series',
        }
      : {
          id: 'target',
          sentence: labels.length > 0 ? 'target' : 'noTarget',
          values: { target: names(labels), count: inputs.length },
          editor: 'target',
          columns,
        },
    words.length > 0 ? { id: 'words', sentence: 'words', values: { columns: names(words) } } : undefined,
    texts.length > 0
      ? {
          id: 'text',
          sentence: texts[0].text?.tokens === 'characters' ? 'textCharacters' : 'textWords',
          values: { columns: names(texts) },
          ...(texts.some(({ text }) => text) && { editor: 'text' }),
          columns: texts,
        }
      : undefined,
    numbers.length > 0
      ? {
          id: 'scaling',
          sentence: scaled.length > 0 ? 'scaling' : 'noScaling',
          values: { count: scaled.length },
          editor: 'scaling',
          columns: numbers,
        }
      : undefined,
  ]
  return steps.filter((step) => step !== undefined)
}

/** One step for each rule that columns with blanks have. */
function blanks(used: readonly ColumnRecipe[], { columns = [] }: DatasetSummary): Step[] {
  const blank = new Set(columns.filter((each) => each.blanks > 0).map(({ name }) => name))
  const rules = new Map<ColumnRecipe['blanks'], ColumnRecipe[]>()
  for (const each of used) if (blank.has(each.name)) rules.set(each.blanks, [...(rules.get(each.blanks) ?? []), each])
  return [...rules].map(([rule, those]) => ({
    id: `blanks ${rule}`,
    sentence: `blanks.${rule}`,
    values: { columns: names(those), fill: those.map(({ fill }) => String(fill ?? '')) },
    editor: 'blanks',
    columns: those,
  }))
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

function names(columns: readonly ColumnRecipe[]): string[] {
  return columns.map(({ name }) => name)
}
