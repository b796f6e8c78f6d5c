// A single column that says the label: it was often made from the label, and will not be known of new samples.
import type { Finding } from '../../../shared/data/finding.ts'
import { asText } from '../columns.ts'
import { findColumn, numberColumn } from '../table.ts'
import { type CheckContext, defineCheck, figure, ignore, percent, withColumns } from './check.ts'
import { accuracyByClass, accuracyByIntervals } from './oneColumn.ts'
import { correlation } from './statistics.ts'

const FEWEST_SAMPLES = 30
const SUSPECT_ACCURACY = 0.99
const SUSPECT_CORRELATION = 0.99

export default defineCheck({
  kinds: ['leak'],
  name: { en: 'columns that say the label', ja: 'ラベルが漏れている列' },
  async find(context) {
    const { table, columns, isGenerated, prepared, recipe } = context
    // What Tsumiki draws holds no leak, however well it is told apart.
    if (!table || isGenerated || recipe.series || prepared.rows.length < FEWEST_SAMPLES) return []
    const inputs = columns.filter(({ role, kind }) => role === 'input' && kind !== 'picture')
    if (inputs.length < 2) return []
    const findings: Finding[] = []
    for (const [i, { name, kind }] of inputs.entries()) {
      await context.pause(i / inputs.length)
      const found = kind === 'number' ? ofNumbers(context, name) : ofClasses(context, name)
      if (found) findings.push(found)
    }
    return findings
  },
})

function ofNumbers(context: CheckContext, name: string): Finding | undefined {
  const { table, label, prepared } = context
  const { values } = numberColumn(table!, name)
  const column = Float64Array.from(prepared.rows, (row) => values[row])
  if (!label) return undefined
  if (label.classes) {
    const accuracy = accuracyByIntervals(column, label.values, label.classes.length)
    return byAccuracy(context, name, accuracy, { en: ', cut into intervals, ', ja: '区間に分けると ' })
  }
  if (label.shape[0] !== 1) return undefined
  const r = correlation(column, label.values)
  if (Math.abs(r) < SUSPECT_CORRELATION) return undefined
  return leak(context, name, {
    en: `'${name}' alone says the label nearly exactly: their correlation is ${figure(r)}.`,
    ja: `「${name}」だけでラベルがほぼ決まります（相関係数 ${figure(r)}）。`,
  })
}

function ofClasses(context: CheckContext, name: string): Finding | undefined {
  const { table, label, prepared } = context
  const column = findColumn(table!, name)
  if (!column || !label?.classes) return undefined
  const { codes } = asText(column)
  const accuracy = accuracyByClass(
    prepared.rows.map((row) => codes[row]),
    label.values,
    label.classes.length,
  )
  return byAccuracy(context, name, accuracy, { en: ' ', ja: '' })
}

function byAccuracy(context: CheckContext, name: string, accuracy: number, how: { en: string; ja: string }) {
  const { label } = context
  const counts = new Map<number, number>()
  for (const value of label!.values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const guess = Math.max(...counts.values()) / label!.values.length
  // Where nearly all samples are of one class, every column is right nearly always.
  if (accuracy < SUSPECT_ACCURACY || 1 - accuracy > (1 - guess) / 20) return undefined
  return leak(context, name, {
    en: `'${name}' alone${how.en}says the label of ${percent(accuracy)} of the samples (always guessing the largest class: ${percent(guess)}).`,
    ja: `「${name}」だけで、${how.ja}${percent(accuracy)} のデータのラベルが当たります（最も多いクラスをいつも答えると ${percent(guess)}）。`,
  })
}

function leak(context: CheckContext, name: string, text: Finding['text']): Finding {
  return {
    kind: 'leak',
    severity: 'problem',
    text,
    remedy: {
      en: 'Will it be known before the label is? If it was made from the label, or noted later, ignore it: the score would be too good to be true.',
      ja: 'ラベルより先に分かる値か確かめてください。ラベルから作った値や後から記録した値なら、使わないでください。見かけの得点だけが高くなります。',
    },
    examples: [],
    fixes: [{ label: ignore([name]), recipe: withColumns(context, [name], { role: 'ignore' }) }],
  }
}
