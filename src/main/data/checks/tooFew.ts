// Too few samples: to learn each class from, or to trust a score by.
import type { Finding } from '../../../shared/data/finding.ts'
import { type CheckContext, defineCheck, examplesOf, listed } from './check.ts'

const FEWEST_OF_CLASS = 10
const FEWEST_IN_TRAINING = 50
const FEWEST_TO_SCORE = 10

export default defineCheck({
  kinds: ['tooFew'],
  name: { en: 'numbers of samples', ja: 'データの件数' },
  find: (context) => [...ofClasses(context), ...inAll(context), ...toScore(context)],
})

function ofClasses(context: CheckContext): Finding[] {
  const { label, prepared } = context
  if (!label?.classes) return []
  const counts = countsIn(label.values, prepared.split.training, label.classes.length)
  const few = label.classes.map((name, k) => ({ name, k })).filter(({ k }) => counts[k] < FEWEST_OF_CLASS)
  if (few.length === 0) return []
  const names = listed(few.map(({ name, k }) => `${name} (${counts[k]})`))
  const examples = few.flatMap(({ k }) => prepared.split.training.find((sample) => label.values[sample] === k) ?? [])
  return [
    {
      kind: 'tooFew',
      severity: few.some(({ k }) => counts[k] < FEWEST_OF_CLASS / 3) ? 'problem' : 'warning',
      text: {
        en: `${few.length === 1 ? 'One class has' : `${few.length} classes have`} fewer than ${FEWEST_OF_CLASS} training samples: ${names.en}.`,
        ja: `学習データが ${FEWEST_OF_CLASS} 件に満たないクラスが ${few.length} 個あります: ${names.ja}`,
      },
      remedy: {
        en: 'Collect more samples of these classes, or put classes together.',
        ja: 'これらのクラスのデータを増やすか、クラスをまとめてください。',
      },
      examples: examplesOf(context, examples),
      fixes: [],
    },
  ]
}

function inAll({ prepared }: CheckContext): Finding[] {
  const count = prepared.split.training.length
  if (count >= FEWEST_IN_TRAINING) return []
  return [
    {
      kind: 'tooFew',
      severity: 'warning',
      text: {
        en: `There are only ${count} training samples: a network can learn them by heart instead of what they have in common.`,
        ja: `学習データが ${count} 件しかありません。共通する特徴を学ぶ代わりに、データを丸暗記（過学習）しやすくなります。`,
      },
      remedy: {
        en: `Collect more, some hundreds if possible; until then, keep the network small.`,
        ja: 'できれば数百件に増やしてください。それまではネットワークを小さくしておきましょう。',
      },
      examples: [],
      fixes: [],
    },
  ]
}

function toScore({ prepared: { split }, recipe }: CheckContext): Finding[] {
  const count = split.test.length
  if (count >= FEWEST_TO_SCORE || recipe.split.ratio[2] === 0 || recipe.series) return []
  const each = (100 / Math.max(1, count)).toFixed(0)
  return [
    {
      kind: 'tooFew',
      severity: 'hint',
      text: {
        en: `The test part has ${count} samples: a single one changes the accuracy by ${each} points.`,
        ja: `テストデータは ${count} 件です。1 件の当たり外れで正解率が ${each} ポイント変わります。`,
      },
      remedy: {
        en: 'Read the score as a rough one, or give the test part a larger share.',
        ja: '得点は目安と考えるか、テストの割合を増やしてください。',
      },
      examples: [],
      fixes: [
        {
          label: { en: 'Split 6 : 2 : 2', ja: '6 : 2 : 2 に分ける' },
          recipe: { split: { ...recipe.split, ratio: [6, 2, 2] } },
        },
      ],
    },
  ]
}

export function countsIn(values: ArrayLike<number>, samples: Int32Array, classes: number): number[] {
  const counts: number[] = new Array(classes).fill(0)
  for (const sample of samples) counts[values[sample]]++
  return counts
}
