// What was decided by hand about single samples: those that are left out, and labels that were set right.
import type { Split } from '../../shared/data/dataset.ts'
import type { Recipe } from '../../shared/data/document.ts'
import { counted, type Text } from '../../shared/text.ts'
import { asText } from './columns.ts'
import { type NumberColumn, type RawColumn, type RawData, rowsOf, sampleName, type TextColumn } from './raw.ts'
import { suggestColumns } from './suggest/columns.ts'

export interface ByHand {
  /** With the corrected labels; the data as it was read is not touched. */
  raw: RawData
  /** Rows of the source that are left out. */
  excluded: ReadonlySet<number>
  /** The classes as they stand in the file: a correction moves no other sample to another part. */
  strata?: TextColumn
  notices: readonly Text[]
}

export const nothingByHand = (raw: RawData): ByHand => ({ raw, excluded: new Set(), notices: [] })

export function byHand(raw: RawData, recipe: Recipe): ByHand {
  const { excluded = [], corrected = {} } = recipe
  const fixed = Object.entries(corrected)
  if (excluded.length === 0 && fixed.length === 0) return nothingByHand(raw)
  if (recipe.series) return { ...nothingByHand(raw), notices: [notOfSeries] }
  const rows = rowsByName(raw, new Set([...excluded, ...fixed.map(([name]) => name)]))
  const labels = fixed.flatMap(([name, label]): [number, string | number][] => {
    const row = rows.get(name)
    return row === undefined ? [] : [[row, label]]
  })
  const left = new Set(excluded.flatMap((name) => rows.get(name) ?? []))
  const lost = [...excluded, ...fixed.map(([name]) => name)].filter((name) => !rows.has(name))
  return { ...withLabels(raw, recipe, labels), excluded: left, notices: told(raw.file, left.size, labels.length, lost) }
}

/** The parts stay what they are without the samples that are left out; positions count in those that remain. */
export function leaveOut(
  rows: Int32Array,
  split: Split,
  excluded: ReadonlySet<number>,
): { rows: Int32Array; split: Split } {
  if (excluded.size === 0) return { rows, split }
  const places = new Int32Array(rows.length).fill(-1)
  let kept = 0
  rows.forEach((row, i) => {
    if (!excluded.has(row)) places[i] = kept++
  })
  const renumbered = (part: Int32Array) => part.map((i) => places[i]).filter((place) => place >= 0)
  return {
    rows: rows.filter((row) => !excluded.has(row)),
    split: {
      training: renumbered(split.training),
      validation: renumbered(split.validation),
      test: renumbered(split.test),
    },
  }
}

function rowsByName(raw: RawData, names: ReadonlySet<string>): Map<string, number> {
  const rows = new Map<string, number>()
  for (const row of rowsOf(raw)) {
    const name = sampleName(raw, row)
    if (names.has(name)) rows.set(name, row)
  }
  return rows
}

type Labels = readonly (readonly [row: number, label: string | number])[]

function withLabels(raw: RawData, recipe: Recipe, labels: Labels): Pick<ByHand, 'raw' | 'strata'> {
  if (labels.length === 0) return { raw }
  if (raw.kind !== 'table') {
    if (raw.labels) return { raw: { ...raw, labels: words(raw.labels, labels) }, strata: raw.labels }
    const [column, ...others] = raw.targets?.columns ?? []
    if (!raw.targets || !column || others.length > 0) return { raw }
    return { raw: { ...raw, targets: { ...raw.targets, columns: [changed(column, 'number', labels)] } } }
  }
  const columns = recipe.columns ?? suggestColumns(raw, {}).columns
  const [label, ...others] = columns.filter(({ role }) => role === 'label')
  if (!label || others.length > 0) return { raw }
  const before = raw.columns.find(({ name }) => name === label.name)
  const after = raw.columns.map((column) => (column === before ? changed(column, label.kind, labels) : column))
  return {
    raw: { ...raw, columns: after },
    ...(before && label.kind === 'class' && { strata: asText(before) }),
  }
}

function changed(column: RawColumn, kind: string, labels: Labels): RawColumn {
  return kind === 'class' ? words(asText(column), labels) : numbers(column, labels)
}

function words(column: TextColumn, labels: Labels): TextColumn {
  const codes = column.codes.slice()
  const all = [...column.words]
  const known = new Map(all.map((word, code) => [word, code]))
  for (const [row, label] of labels) {
    const word = String(label)
    if (!known.has(word)) known.set(word, all.push(word) - 1)
    codes[row] = known.get(word)!
  }
  return { ...column, codes, words: all, blanks: codes.filter((code) => code < 0).length }
}

function numbers(column: RawColumn, labels: Labels): RawColumn {
  if (column.kind === 'text') return words(column, labels)
  const values: NumberColumn['values'] = column.values.slice()
  for (const [row, label] of labels) values[row] = Number(label)
  return { ...column, values, blanks: values.filter(Number.isNaN).length }
}

function told(file: string, excluded: number, corrected: number, lost: readonly string[]): Text[] {
  const notices: Text[] = []
  if (excluded > 0)
    notices.push({
      en: `'${file}': ${counted(excluded, 'sample is', 'samples are')} left out by hand.`,
      ja: `「${file}」のうち ${excluded} 件は、手作業で除外したため使いません。`,
    })
  if (corrected > 0)
    notices.push({
      en: `'${file}': ${corrected} ${corrected === 1 ? 'label was' : 'labels were'} corrected by hand. The file itself is unchanged.`,
      ja: `「${file}」のラベルのうち ${corrected} 件は、手作業で直した値を使います。ファイルそのものは変わりません。`,
    })
  if (lost.length > 0)
    notices.push({
      en: `'${file}' no longer holds ${lost.length} ${lost.length === 1 ? 'sample that was' : 'samples that were'} left out or corrected by hand (such as '${lost[0]}').`,
      ja: `手作業で除外または修正したデータのうち ${lost.length} 件（「${lost[0]}」など）が「${file}」にもうありません。`,
    })
  return notices
}

/** A moment is part of many windows: taking it out of one would leave it in all others. */
const notOfSeries: Text = {
  en: 'Samples of a time series cannot be left out or corrected by hand, so what was chosen for single rows has no effect.',
  ja: '時系列のデータは 1 件ずつ除外したり修正したりできないため、行ごとの指定は使いません。',
}
