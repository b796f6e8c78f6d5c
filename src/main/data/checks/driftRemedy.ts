// What to do where the parts of the data differ: it hangs on how they were divided.
import type { Finding, FindingFix } from '../../../shared/data/finding.ts'
import type { Text } from '../../../shared/text.ts'
import { type CheckContext, ignore, withColumns } from './check.ts'

/** Between the training part and another one. */
export interface Difference {
  what: Text
  figure: string
  p: number
  size: number
  isLabel?: boolean
  /** The input column that differs. */
  column?: string
}

export function remedyOf(context: CheckContext, clear: readonly Difference[]): Pick<Finding, 'remedy' | 'fixes'> {
  const { split } = context.recipe
  // What is not drawn by chance stays as it is with any seed.
  const byChance = (split.kind ?? 'ratio') === 'ratio' && !context.recipe.series && !context.table?.parts
  if (!byChance) return { remedy: otherTimes, fixes: ignored(context, clear) }
  if (clear.some(({ isLabel }) => isLabel) && !split.stratified)
    return {
      remedy: {
        en: 'Keep the shares of the classes in every part.',
        ja: 'どの部分でもクラスの割合をそろえてください。',
      },
      fixes: [
        {
          label: { en: 'Keep the classes’ shares', ja: 'クラスの割合をそろえる' },
          recipe: { split: { ...split, stratified: true } },
        },
      ],
    }
  const seed = (split.seed ?? 1) + 1
  return {
    remedy: {
      en: 'Draw the parts anew. If it stays so, more samples are needed.',
      ja: '別のシードで分け直してください。それでも変わらなければ、データを増やしてください。',
    },
    fixes: [
      {
        label: { en: `Split with seed ${seed}`, ja: `シード ${seed} で分け直す` },
        recipe: { split: { ...split, seed } },
      },
    ],
  }
}

const otherTimes: Text = {
  en: 'The parts come from different times or groups, so the score shows how the network does on data unlike what it learned. That is honest; train with newer or more varied data, or ignore a column that only drifts.',
  ja: '時期やグループで分けているため、学習とは傾向の違うデータでの得点になります。実際の使い方に近い評価です。新しいデータや多様なデータを学習に加えるか、ずれていくだけの列は使わないようにしてください。',
}

function ignored(context: CheckContext, clear: readonly Difference[]): FindingFix[] {
  const names = clear.flatMap(({ column }) => column ?? [])
  const inputs = context.columns.filter(({ role }) => role === 'input').length
  if (names.length === 0 || names.length >= inputs) return []
  return [{ label: ignore(names), recipe: withColumns(context, names, { role: 'ignore' }) }]
}
