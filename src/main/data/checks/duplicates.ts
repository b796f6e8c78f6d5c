// Samples that stand in training and again in validation or test: the score counts what was learned by heart.
import type { Finding, FindingExample } from '../../../shared/data/finding.ts'
import { counted, type Text } from '../../../shared/text.ts'
import { type CheckContext, defineCheck, percent, withoutSamples } from './check.ts'
import { nearTwins } from './nearTwins.ts'
import { twins } from './twins.ts'

/** Few columns of coarse numbers agree by chance now and then. */
const BY_CHANCE = 0.05
const MOST_EXAMPLES = 8

export default defineCheck({
  kinds: ['duplicates', 'contradictions'],
  name: { en: 'duplicates across the split', ja: '分割をまたぐ重複' },
  async find(context) {
    const { inputs, prepared, recipe } = context
    const { count } = prepared.dataset
    // Windows overlap by intent.
    if (inputs.length === 0 || recipe.series) return []
    const isPictures = inputs.every(({ values }) => values instanceof Uint8Array)
    // Of pictures on disk, equal ones are found with those that are nearly so.
    const groups = inputs.some(({ stored }) => stored)
      ? []
      : await twins(inputs, count, (share) => context.pause(isPictures ? share / 3 : share))
    const pictures = inputs.length === 1 && isPictures && inputs[0].shape.length === 3 ? inputs[0] : undefined
    const near = pictures ? await nearTwins(pictures, count, (share) => context.pause((1 + 2 * share) / 3)) : []
    const same = groups.flatMap((group) => pairsWithTraining(context, group))
    const alike = near.flatMap((pair) => pairsWithTraining(context, pair))
    return [...crossing(context, [...same, ...alike], !!pictures), ...contradicting(context, groups)]
  },
})

type Pair = readonly [held: number, training: number]

/** Each held-out sample of a group with one of training. */
function pairsWithTraining({ prepared: { split } }: CheckContext, group: readonly number[]): Pair[] {
  const has = (part: Int32Array, sample: number) => binarySearch(part, sample)
  const trained = group.find((sample) => has(split.training, sample))
  if (trained === undefined) return []
  return group.filter((sample) => !has(split.training, sample)).map((sample) => [sample, trained] as const)
}

/** Parts are in ascending order. */
function binarySearch(part: Int32Array, sample: number): boolean {
  let [from, to] = [0, part.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (part[middle] < sample) from = middle + 1
    else to = middle
  }
  return part[from] === sample
}

function crossing(context: CheckContext, pairs: readonly Pair[], isPictures: boolean): Finding[] {
  const { split } = context.prepared
  const byHeld = new Map(pairs)
  const held = [...byHeld.keys()].sort((a, b) => a - b)
  const all = split.validation.length + split.test.length
  if (held.length === 0 || (!isPictures && held.length <= Math.max(1, BY_CHANCE * all))) return []
  const inTest = held.filter((sample) => binarySearch(split.test, sample)).length
  const things: Text = isPictures
    ? { en: 'pictures', ja: '画像' }
    : context.recipe.columns
      ? { en: 'rows', ja: '行' }
      : { en: 'samples', ja: 'データ' }
  return [
    {
      kind: 'duplicates',
      severity: held.length > BY_CHANCE * all ? 'problem' : 'warning',
      text: {
        en: `${held.length} of ${all} ${things.en} of validation and test stand in the training part too (${percent(held.length / all)}), ${inTest} of them in the test part. The score counts what was learned by heart.`,
        ja: `検証・テストの${things.ja} ${all} 件のうち ${held.length} 件（${percent(held.length / all)}、うちテスト ${inTest} 件）が、学習データにも${isPictures ? 'ほぼ同じ形で' : ''}含まれています。丸暗記した分まで得点になってしまいます。`,
      },
      remedy: {
        en: 'Leave them out of validation and test: the training samples stay.',
        ja: '検証・テスト側から除外してください。学習側のデータは残ります。',
      },
      examples: held.slice(0, MOST_EXAMPLES).map((sample) => pairExample(context, [sample, byHeld.get(sample)!])),
      fixes: [
        {
          label: { en: `Leave ${counted(held.length, 'duplicate')} out`, ja: `重複 ${held.length} 件を除外する` },
          recipe: withoutSamples(context, held),
        },
      ],
    },
  ]
}

function contradicting(context: CheckContext, groups: readonly number[][]): Finding[] {
  const { label, prepared } = context
  if (!label?.classes) return []
  const split = groups.filter((group) => group.some((sample) => label.values[sample] !== label.values[group[0]]))
  const count = split.reduce((sum, { length }) => sum + length, 0)
  if (count <= Math.max(2, 0.02 * prepared.dataset.count)) return []
  return [
    {
      kind: 'contradictions',
      severity: 'warning',
      text: {
        en: `${count} samples have the same inputs as another one but a different label: nothing can tell them apart.`,
        ja: `入力が同じなのにラベルが違うデータが ${count} 件あります。この入力だけでは区別できません。`,
      },
      remedy: {
        en: 'Correct the labels, or add a column in which these samples differ.',
        ja: 'ラベルを直すか、違いが表れる列を加えてください。',
      },
      examples: split.slice(0, MOST_EXAMPLES).map((group) => {
        const other = group.find((sample) => label.values[sample] !== label.values[group[0]])!
        return pairExample(context, [group[0], other])
      }),
      fixes: [],
    },
  ]
}

function pairExample({ prepared: { dataset } }: CheckContext, pair: Pair): FindingExample {
  return { samples: pair, names: pair.map((sample) => dataset.sampleName(sample)) }
}
