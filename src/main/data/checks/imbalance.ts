// Classes of very unequal size: always guessing the largest looks good, and the small ones are not learned.
import { defineCheck, examplesOf, percent } from './check.ts'
import { countsIn } from './tooFew.ts'

/** The largest class is so many times the smallest. */
const UNEQUAL = 4
const VERY_UNEQUAL = 20

export default defineCheck({
  kinds: ['imbalance'],
  name: { en: 'sizes of classes', ja: 'クラスの偏り' },
  find(context) {
    const { label, prepared, classWeights } = context
    if (!label?.classes) return []
    const { training } = prepared.split
    const counts = countsIn(label.values, training, label.classes.length)
    const sizes = counts.map((count, k) => ({ count, k })).filter(({ count }) => count > 0)
    sizes.sort((a, b) => a.count - b.count)
    const [small, large] = [sizes[0], sizes.at(-1)!]
    const ratio = large.count / small.count
    if (ratio < UNEQUAL) return []
    const isBalanced = classWeights === 'balanced'
    const [few, many] = [label.classes[small.k], label.classes[large.k]]
    const share = percent(large.count / training.length)
    return [
      {
        kind: 'imbalance',
        severity: isBalanced ? 'hint' : ratio >= VERY_UNEQUAL ? 'problem' : 'warning',
        text: {
          en: `'${many}' has ${large.count} training samples, '${few}' only ${small.count} (${ratio.toFixed(1)} times fewer). Always guessing '${many}' would be right in ${share} of cases.`,
          ja: `学習データは「${many}」が ${large.count} 件、「${few}」は ${small.count} 件（${ratio.toFixed(1)} 分の 1）です。いつも「${many}」と答えるだけで ${share} 当たります。`,
        },
        remedy: isBalanced
          ? {
              en: 'Class weights are on, so each class counts the same. Judge by the F-measure rather than by the accuracy.',
              ja: 'クラスの重みを均等にしてあります。正解率よりも F値で判断してください。',
            }
          : {
              en: 'Let each class weigh the same in the loss, or collect more of the small ones; judge by the F-measure.',
              ja: '損失でどのクラスも同じ重みにするか、少ないクラスのデータを増やしてください。評価は F値で見ます。',
            },
        examples: examplesOf(
          context,
          training.filter((sample) => label.values[sample] === small.k),
          4,
        ),
        fixes: isBalanced
          ? []
          : [{ label: { en: 'Use class weights', ja: 'クラスの重みを使う' }, classWeights: 'balanced' }],
      },
    ]
  },
})
