// Proposes how a data source is read: roles and kinds of columns, size of pictures, split; with what it found, in words.
import path from 'node:path'
import type { Variable } from '../../../shared/data/dataset.ts'
import type { ColumnRecipe, DataSource, DatasetDocument, Recipe, SplitRecipe } from '../../../shared/data/document.ts'
import { UserError } from '../../../shared/errors.ts'
import type { Text } from '../../../shared/text.ts'
import { withoutBadCells } from '../badCells.ts'
import { byHand } from '../byHand.ts'
import { suggestClips } from '../clips/suggest.ts'
import { pictureFiles, soundFiles } from '../encodeVariable.ts'
import { offeringToLeaveOut } from '../pictures/unreadable.ts'
import { plan, type Task, taskOf, variablesOf } from '../plan.ts'
import { type RawData, rowsOf } from '../raw.ts'
import { suggestSounds } from '../sounds/suggest.ts'
import { openSource } from '../source.ts'
import { column, filledRows } from '../table.ts'
import { type ColumnOptions, suggestColumns } from './columns.ts'
import { suggestPictures } from './pictures.ts'
import { type SeriesOptions, suggestSeries } from './series.ts'

export interface SuggestOptions extends ColumnOptions {
  /** Tables: windows of a time series instead of single rows. */
  series?: SeriesOptions
  /** Of a workbook; the first that holds anything where absent. */
  sheet?: string
  /** What a cell that is no number does, among numbers. */
  badCells?: Recipe['badCells']
  /** Samples that are left out, by name. */
  excluded?: Recipe['excluded']
  /** How the samples are split; proposed where absent. */
  split?: Partial<SplitRecipe>
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
  const { badCells, excluded } = options
  const read = await openSource(source, folder, { sheet: options.sheet, clips: 'find' })
  const raw = badCells === 'drop' && read.kind === 'table' ? withoutBadCells(read).table : read
  const proposed = await suggestRecipe(raw, options)
  const { notices } = proposed
  const sheet = options.sheet === undefined ? {} : { sheet: options.sheet }
  const recipe = { ...sheet, ...proposed.recipe, ...(badCells && { badCells }), ...(excluded?.length && { excluded }) }
  const name = options.name ?? (source.kind === 'generator' ? source.generator : path.parse(source.path).name)
  const planned = await plan(raw, { ...recipe, split: { seed: 1, ...recipe.split } }, byHand(raw, recipe))
  const variables = variablesOf(planned.preprocessing)
  const task = taskOf(planned.preprocessing)
  const y = variables.find((variable) => variable.name === 'y')
  const outputs = task === 'none' || !y ? 0 : (y.classes?.length ?? y.shape[0])
  return {
    document: { name, source, recipe },
    summary: { count: planned.rows.length, variables, task, outputs, notices: [...notices, ...planned.notices] },
  }
}

async function suggestRecipe(raw: RawData, options: SuggestOptions): Promise<{ recipe: Recipe; notices: Text[] }> {
  if (options.series) {
    if (raw.kind !== 'table') throw noSeries(raw.file)
    const { recipe, notices } = suggestSeries(raw, options.series, options.label)
    return { recipe: { ...recipe, split: { ...recipe.split, ...options.split } }, notices }
  }
  const split: Recipe['split'] = { ratio: [8, 1, 1], stratified: true, ...options.split }
  if (raw.kind === 'pictures' || raw.kind === 'tensors')
    return { recipe: { split }, notices: raw.labels || raw.targets ? [] : [unlabelled(raw.file)] }
  if (raw.kind === 'sounds' || raw.kind === 'soundFiles') {
    const { audio, notices } = await suggestSounds(raw)
    return { recipe: { audio, split }, notices: raw.labels ? notices : [...notices, unlabelled(raw.file)] }
  }
  if (raw.kind === 'clipFiles') {
    const { clips, pictures, notices } = await suggestClips(raw)
    return { recipe: { pictures, clips, split }, notices: raw.labels ? notices : [...notices, unlabelled(raw.file)] }
  }
  if (raw.kind === 'pictureFiles') {
    const rows = without(rowsOf(raw), byHand(raw, { excluded: options.excluded, split }).excluded)
    const paths = Array.from(rows, (row) => raw.paths[row])
    const { pictures, notices } = await offeringToLeaveOut(raw, rows, () => suggestPictures(raw.folder, paths))
    return { recipe: { pictures, split }, notices: raw.labels ? notices : [...notices, unlabelled(raw.file)] }
  }
  const { columns, notices } = suggestColumns(raw, { ...options, aside: asideOf(split) })
  if (!columns.some(({ role }) => role === 'label')) notices.push(unlabelled(raw.file))
  const recipe: Recipe = { columns, split }
  const { excluded } = byHand(raw, { excluded: options.excluded, split })
  const filesIn = ({ name }: ColumnRecipe) =>
    [raw, name, without(filledRows([column(raw, name)], raw.count), excluded)] as const
  const picture = columns.find(({ kind }) => kind === 'picture')
  if (picture) {
    const [, name, rows] = filesIn(picture)
    const { folder, paths } = pictureFiles(raw, name, rows)
    const { pictures, notices: more } = await offeringToLeaveOut(raw, rows, () => suggestPictures(folder, paths))
    recipe.pictures = pictures
    notices.push(...more)
  }
  const sound = columns.find(({ kind }) => kind === 'sound')
  if (sound) {
    const { audio, notices: more } = await suggestSounds(soundFiles(...filesIn(sound)))
    recipe.audio = audio
    notices.push(...more)
  }
  return { recipe, notices }
}

const without = (rows: Int32Array, excluded: ReadonlySet<number>) => rows.filter((row) => !excluded.has(row))

/** What groups samples or names their parts is nothing to learn from. */
function asideOf({ kind, column: name }: SplitRecipe): string | undefined {
  return kind === 'time' ? undefined : name
}

function noSeries(file: string): UserError {
  return new UserError({
    en: `'${file}' is no table: windows of a time series are made of a table's rows. Choose a table (.csv, .tsv), one row for each time.`,
    ja: `「${file}」は表ではありません。時系列の窓は表の行から作ります。1 行に 1 時点を書いた表（.csv、.tsv）を選んでください。`,
  })
}

function unlabelled(file: string): Text {
  if (/\.np[yz](\.gz)?$/i.test(file))
    return {
      en: `'${file}' has no labels, so it can only be learned without them, as an autoencoder does. For labels, save both arrays in one file: numpy.savez('data.npz', x=…, y=…).`,
      ja: `「${file}」にはラベルがないので、オートエンコーダーのようなラベルの要らない学習にだけ使えます。ラベルを使うには、numpy.savez('data.npz', x=…, y=…) で両方の配列を 1 つのファイルに保存してください。`,
    }
  return {
    en: `'${file}' has no labels, so it can only be learned without them, as an autoencoder does. For classes, put each class's pictures into a folder of its name, or the IDX label file (images-idx3 → labels-idx1) beside the pictures.`,
    ja: `「${file}」にはラベルがないので、オートエンコーダーのようなラベルの要らない学習にだけ使えます。分類するには、画像をクラス名のフォルダーに分けるか、IDX のラベルファイル（images-idx3 に対して labels-idx1）を隣に置いてください。`,
  }
}
