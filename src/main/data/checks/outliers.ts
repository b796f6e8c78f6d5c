// Numbers far from all others, by the robust z score 0.6745 (x − median) / MAD (Iglewicz and Hoaglin, 1993).
import type { Finding } from '../../../shared/data/finding.ts'
import { numberColumn } from '../table.ts'
import { type CheckContext, defineCheck, figure, withoutSamples } from './check.ts'
import { median } from './statistics.ts'

/** Iglewicz and Hoaglin take 3.5, which long tails pass all the time; typing errors are much farther out. */
const FAR = 12
/** More of them are a long tail, not mistakes. */
const FEW = 0.02

export default defineCheck({
  kinds: ['outliers'],
  name: { en: 'outliers', ja: '外れ値' },
  async find(context) {
    const { table, columns, recipe } = context
    if (!table || recipe.series) return []
    const numbers = columns.filter(({ role, kind }) => role !== 'ignore' && kind === 'number')
    const findings: Finding[] = []
    for (const [i, { name }] of numbers.entries()) {
      await context.pause(i / numbers.length)
      findings.push(...inColumn(context, name, numberColumn(table, name).values))
    }
    return findings
  },
})

function inColumn(context: CheckContext, name: string, values: Float64Array): Finding[] {
  const { rows, dataset } = context.prepared
  const known = Float64Array.from(rows, (row) => values[row]).filter((value) => !Number.isNaN(value))
  if (known.length < 10) return []
  const middle = median(known)
  const deviations = known.map((value) => Math.abs(value - middle))
  const mad = median(deviations)
  const spread = mad > 0 ? mad / 0.6745 : 1.2533 * (deviations.reduce((sum, each) => sum + each, 0) / deviations.length)
  if (spread === 0 || new Set(known.slice(0, 1000)).size < 3) return []
  const z = (sample: number) => Math.abs(values[rows[sample]] - middle) / spread
  const far = Array.from(rows.keys()).filter((sample) => z(sample) > FAR)
  if (far.length === 0) return []
  far.sort((a, b) => z(b) - z(a))
  const worst = values[rows[far[0]]]
  const isTail = far.length > FEW * known.length
  return [
    {
      kind: 'outliers',
      severity: isTail ? 'hint' : 'warning',
      text: {
        en: `'${name}': ${far.length} ${far.length === 1 ? 'value lies' : 'values lie'} far from all others, such as ${figure(worst)} (${dataset.sampleName(far[0])}); the median is ${figure(middle)}, and this one is ${figure(z(far[0]))} usual deviations away.`,
        ja: `「${name}」に、ほかから大きく離れた値が ${far.length} 個あります。たとえば ${figure(worst)}（中央値は ${figure(middle)}、通常のばらつきの ${figure(z(far[0]))} 倍離れています）。`,
      },
      remedy: isTail
        ? {
            en: 'So many are a long tail rather than mistakes. Large values dominate the loss; a logarithm made in the file may help.',
            ja: '数が多いので、誤りではなく裾の長い分布と思われます。大きな値が損失を支配するため、ファイルで対数にすると改善することがあります。',
          }
        : {
            en: 'Check these cells for typing errors and units. Correct the file, or leave the samples out.',
            ja: '入力ミスや単位の違いがないか確かめ、ファイルを直すか、そのデータを除外してください。',
          },
      examples: far.slice(0, 8).map((sample) => ({
        samples: [sample],
        names: [dataset.sampleName(sample)],
        note: { en: `${name} = ${figure(values[rows[sample]])}`, ja: `${name} = ${figure(values[rows[sample]])}` },
      })),
      fixes: isTail
        ? []
        : [
            {
              label: {
                en: `Leave ${far.length === 1 ? 'it' : `these ${far.length}`} out`,
                ja: `${far.length} 件を除外する`,
              },
              recipe: withoutSamples(context, far),
            },
          ],
    },
  ]
}
