// Reads new data for a trained model: columns matched by name, scaled and filled with what training fitted.
import path from 'node:path'
import type {
  Dataset,
  Preprocessing,
  SeriesPreprocessing,
  VariableData,
  VariablePreprocessing,
} from '../../shared/data/dataset.ts'
import { rowName } from '../../shared/data/sampleNames.ts'
import { UserError } from '../../shared/errors.ts'
import { isOrAre, type Text } from '../../shared/text.ts'
import { encodeVariable } from './encodeVariable.ts'
import { type RawData, type RawTable, rowsOf, sampleName } from './raw.ts'
import { baselinesOf } from './series/baselines.ts'
import { findWindows, type Windows } from './series/windows.ts'
import { openFile } from './source.ts'
import { column, filledRows, findColumn } from './table.ts'

export interface AppliedData {
  dataset: Dataset
  notices: readonly Text[]
}

export interface ApplyOptions {
  /** For prediction: labels that are absent or unusable are left out instead of being an error. */
  labelsOptional?: boolean
}

/** `file`: a table, IDX pictures, a folder of pictures (by class or not) or one picture. */
export async function apply(
  preprocessing: Preprocessing,
  file: string,
  { labelsOptional = false }: ApplyOptions = {},
): Promise<AppliedData> {
  const words = new Set(preprocessing.variables.flatMap(columnsOf).map((each) => each.column))
  if (preprocessing.series?.group !== undefined) words.add(preprocessing.series.group)
  const raw = await openFile(path.resolve(file), undefined, {
    words,
    sheet: preprocessing.sheet,
    sheetOptional: true,
    ...(preprocessing.variables.some(({ kind }) => kind === 'clips') && { clips: 'read' as const }),
  })
  refuseWrongKind(preprocessing, raw)
  if (preprocessing.series && raw.kind === 'table') return applyWindows(preprocessing, raw, labelsOptional)
  const mayLack = (variable: VariablePreprocessing) => labelsOptional && isLabel(variable)
  const wanted = preprocessing.variables.filter((each) => !(mayLack(each) && !hasLabels(each, raw)))
  const rows = raw.kind === 'table' ? usableRows(wanted, raw) : rowsOf(raw)
  const notices = [...raw.notices, ...(raw.kind === 'table' ? leftOut(raw, rows.length) : [])]
  const variables: VariableData[] = []
  for (const variable of wanted) {
    try {
      const encoded = await encodeVariable(variable, raw, rows)
      variables.push(encoded.data)
      notices.push(...encoded.notices)
    } catch (error) {
      if (!(error instanceof UserError && mayLack(variable))) throw error
      notices.push(error.text)
    }
  }
  const dataset = { count: rows.length, variables, sampleName: (index: number) => sampleName(raw, rows[index]) }
  return { dataset, notices }
}

/**
 * Every window of the new rows. For prediction also the last one, whose predicted row lies after the end: it is called
 * by the number that row would have.
 */
async function applyWindows(
  preprocessing: Preprocessing,
  table: RawTable,
  forPrediction: boolean,
): Promise<AppliedData> {
  const { series } = preprocessing
  if (!series) throw new Error('only series have windows')
  const used = preprocessing.variables.filter((each) => !(forPrediction && isLabel(each)))
  const windows = findWindows(table, {
    ...series,
    step: 1,
    inputs: used.flatMap((each) => (each.kind === 'window' ? each.columns : [])),
    ...(!forPrediction && {
      outputs: used
        .filter(isLabel)
        .flatMap(columnsOf)
        .map((each) => each.column),
    }),
  })
  const notices = [...table.notices, ...windows.notices]
  const variables: VariableData[] = []
  for (const variable of used) {
    const encoded = await encodeVariable(variable, table, windows.targets, windows)
    variables.push(encoded.data)
    notices.push(...encoded.notices)
  }
  const baselines = forPrediction ? {} : { baselines: baselinesOf(preprocessing, table, windows) }
  const name = (index: number) => rowName(predictedRow(table, windows, index, series))
  return { dataset: { count: windows.starts.length, variables, sampleName: name, ...baselines }, notices }
}

function predictedRow(
  table: RawTable,
  { order, starts, targets }: Windows,
  index: number,
  { length, horizon }: SeriesPreprocessing,
): number {
  if (targets[index] >= 0) return table.rowNumber(targets[index])
  return table.rowNumber(order[starts[index] + length - 1]) + horizon
}

/** Every column a variable needs. One without `fill` needs its cell. */
function columnsOf(variable: VariablePreprocessing): { column: string; fill?: number | string }[] {
  if (variable.kind === 'table' || variable.kind === 'window') return [...variable.columns]
  if (variable.kind === 'text') return [{ column: variable.column, fill: variable.fill }]
  return 'column' in variable && variable.column !== undefined ? [{ column: variable.column }] : []
}

function usableRows(variables: readonly VariablePreprocessing[], table: RawTable): Int32Array {
  const strict = variables.flatMap(columnsOf).filter(({ fill }) => fill === undefined)
  return filledRows(
    strict.map((each) => column(table, each.column)),
    table.count,
  )
}

function isLabel(variable: VariablePreprocessing): boolean {
  return variable.kind === 'label' || (variable.kind === 'table' && variable.label === true)
}

function hasLabels(variable: VariablePreprocessing, raw: RawData): boolean {
  if (raw.kind !== 'table') return (variable.kind === 'label' ? raw.labels : raw.targets) !== undefined
  return columnsOf(variable).every((each) => findColumn(raw, each.column)?.blanks === 0)
}

const kinds = {
  table: { en: 'a table (.csv), not pictures', ja: '画像ではなく表（.csv）' },
  tensors: { en: 'a NumPy array (.npy, .npz) of such samples', ja: '同じ形のデータの NumPy 配列（.npy、.npz）' },
  pictures: { en: 'pictures, not a table', ja: '表ではなく画像' },
  sounds: { en: 'sounds (.wav)', ja: '音声（.wav）' },
  clips: { en: 'folders of frames, one for each sample', ja: '1 件ごとのコマのフォルダー' },
}

function refuseWrongKind({ variables }: Preprocessing, raw: RawData): void {
  const inputs = variables.filter((each) => !isLabel(each))
  const fromTable = inputs.some(
    (each) => each.kind === 'table' || each.kind === 'window' || ('column' in each && each.column !== undefined),
  )
  const has = (wanted: VariablePreprocessing['kind']) => inputs.some(({ kind }) => kind === wanted)
  const needed = fromTable
    ? 'table'
    : has('tensor')
      ? 'tensors'
      : has('sounds')
        ? 'sounds'
        : has('clips')
          ? 'clips'
          : 'pictures'
  if (needed === kindOf(raw)) return
  throw new UserError({
    en: `'${raw.file}' is of another kind than the data this model was trained on: it needs ${kinds[needed].en}.`,
    ja: `「${raw.file}」は、このモデルが学習したデータと種類が違います。必要なのは${kinds[needed].ja}です。`,
  })
}

/** Files of pictures or sounds are the same as those in memory. */
function kindOf({ kind }: RawData): keyof typeof kinds {
  if (kind === 'pictureFiles') return 'pictures'
  if (kind === 'clipFiles') return 'clips'
  return kind === 'soundFiles' ? 'sounds' : kind
}

function leftOut({ file, count }: RawTable, kept: number): Text[] {
  if (kept === count) return []
  if (kept === 0)
    throw new UserError({
      en: `'${file}': every row has a blank that cannot be filled, so nothing is left. Fill in the blanks.`,
      ja: `「${file}」はどの行にも埋められない空欄があり、使える行が残りません。空欄を埋めてください。`,
    })
  return [
    {
      en: `'${file}': ${count - kept} of ${count} rows ${isOrAre(count - kept)} left out because of blanks.`,
      ja: `「${file}」の ${count} 行のうち ${count - kept} 行は、空欄があるため使いません。`,
    },
  ]
}
