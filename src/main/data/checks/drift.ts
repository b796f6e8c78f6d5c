// Parts that differ: what is tested is not what was trained on. Kolmogorov–Smirnov for numbers, chi-square for classes.
import type { Finding } from '../../../shared/data/finding.ts'
import type { Text } from '../../../shared/text.ts'
import { asText } from '../columns.ts'
import { findColumn, numberColumn } from '../table.ts'
import { type CheckContext, defineCheck, figure } from './check.ts'
import { type Difference, remedyOf } from './driftRemedy.ts'
import { chiSquare, kolmogorovSmirnov } from './statistics.ts'
import { thumbnails } from './thumbnails.ts'
import { countsIn } from './tooFew.ts'

/** By chance in one of so many datasets; divided by the number of comparisons (Bonferroni). */
const BY_CHANCE = 0.001
/** Large parts differ surely, though by nothing that matters. */
const LEAST_DISTANCE = 0.15
const LEAST_V = 0.1
const FEWEST = 10

export default defineCheck({
  kinds: ['drift'],
  name: { en: 'differences between training and test', ja: '学習とテストの違い' },
  async find(context) {
    const { validation, test } = context.prepared.split
    const findings: Finding[] = []
    const parts = [['test', test] as const, ['validation', validation] as const].filter(
      ([, samples]) => samples.length >= FEWEST,
    )
    const light = parts.length > 0 ? await brightness(context) : undefined
    for (const [part, samples] of parts) {
      const differences = await compared(context, light, samples)
      const clear = differences.filter(({ p }) => p < BY_CHANCE / differences.length).sort((a, b) => a.p - b.p)
      if (clear.length > 0) findings.push(found(context, part, clear))
    }
    return findings
  },
})

async function compared(
  context: CheckContext,
  light: Float32Array | undefined,
  samples: Int32Array,
): Promise<Difference[]> {
  const { table, columns, prepared, label, recipe } = context
  const { rows, split } = prepared
  const all: Difference[] = []
  if (label?.classes) {
    const counts = (part: Int32Array) => countsIn(label.values, part, label.classes!.length)
    all.push({ ...classDifference(counts(split.training), counts(samples)), what: labelWords, isLabel: true })
  }
  const used = table && !recipe.series ? columns.filter(({ role }) => role === 'input') : []
  for (const [i, { name, kind }] of used.entries()) {
    await context.pause(i / used.length)
    const what = { en: `'${name}'`, ja: `「${name}」` }
    if (kind === 'number') {
      const { values } = numberColumn(table!, name)
      const of = (part: Int32Array) => Float64Array.from(part, (s) => values[rows[s]]).filter((v) => !Number.isNaN(v))
      all.push({ ...numberDifference(of(split.training), of(samples)), what, column: name })
    } else if (kind === 'class') {
      const { codes, words } = asText(findColumn(table!, name)!)
      const byRow = rows.map((row) => Math.max(0, codes[row]))
      all.push({
        ...classDifference(
          ...([split.training, samples].map((p) => countsIn(byRow, p, words.length)) as [number[], number[]]),
        ),
        what,
        column: name,
      })
    }
  }
  if (light) {
    const of = (part: Int32Array) => Float64Array.from(part, (sample) => light[sample])
    all.push({ ...numberDifference(of(split.training), of(samples)), what: { en: 'the brightness', ja: '明るさ' } })
  }
  return all
}

/** Of each sample; undefined where they are no pictures. */
async function brightness({ inputs, prepared, pause }: CheckContext): Promise<Float32Array | undefined> {
  const pictures = inputs.find(({ values, shape }) => values instanceof Uint8Array && shape.length === 3)
  if (!pictures) return undefined
  const [light] = await thumbnails(pictures, prepared.dataset.count, [{ width: 1, height: 1 }], pause)
  return light
}

const labelWords: Text = { en: 'the label', ja: 'ラベル' }

function numberDifference(a: Float64Array, b: Float64Array): Omit<Difference, 'what'> {
  const { distance, p } = a.length < FEWEST || b.length < FEWEST ? { distance: 0, p: 1 } : kolmogorovSmirnov(a, b)
  return { figure: `D = ${figure(distance)}`, size: distance, p: distance < LEAST_DISTANCE ? 1 : p }
}

function classDifference(a: readonly number[], b: readonly number[]): Omit<Difference, 'what'> {
  const { v, p } = chiSquare(a, b)
  return { figure: `V = ${figure(v)}`, size: v, p: v < LEAST_V ? 1 : p }
}

function found(context: CheckContext, part: 'validation' | 'test', clear: readonly Difference[]): Finding {
  const name: Text = part === 'test' ? { en: 'test', ja: 'テスト' } : { en: 'validation', ja: '検証' }
  const list = (language: 'en' | 'ja') =>
    clear
      .slice(0, 4)
      .map((each) => `${each.what[language]} (${each.figure}, p = ${each.p < 1e-6 ? '< 10⁻⁶' : figure(each.p)})`)
      .join(language === 'en' ? ', ' : '、')
      .replaceAll('p = <', 'p <')
  return {
    kind: 'drift',
    severity: 'warning',
    text: {
      en: `Training and ${name.en} part differ more than chance explains in ${list('en')}. D and V are 0 for equal and 1 for entirely different.`,
      ja: `学習データと${name.ja}データの分布が、偶然とは言えないほど違います: ${list('ja')}。D と V は 0 が同じ、1 が全く別です。`,
    },
    examples: [],
    ...remedyOf(context, clear),
  }
}
