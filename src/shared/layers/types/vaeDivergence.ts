// The KL term of a variational autoencoder.
import { defineLayer, ShapeProblem } from '../definition.ts'
import { notInKeras } from '../kerasForms.ts'
import { describe } from '../shapes.ts'

export default defineLayer({
  type: 'vaeDivergence',
  category: 'loss',
  aliases: ['VAE', 'KL term', 'KLD', 'variational autoencoder', '変分オートエンコーダー', 'KL項'],
  text: {
    en: {
      name: 'VAEDivergence',
      summary:
        'Loss without a target: how far normal distributions, given by means and logarithms of variances, are from N(0, 1). In variational autoencoders.',
    },
    ja: {
      name: 'VAE の KL 項',
      summary:
        '目標のない損失です。平均（1つ目の入力）と分散の対数（2つ目）で表した正規分布が、標準正規分布からどれだけ離れているかを測ります。変分オートエンコーダーに使います。',
    },
  },
  formula: 'L = −½ Σ (1 + log σ² − μ² − σ²) (Kingma & Welling 2013)',
  properties: {},
  examples: [
    { inputs: [[4], [4]] },
    {
      inputs: [
        [2, 3],
        [2, 3],
      ],
    },
  ],
  inputs: 2,
  shape([mean, logVariance]) {
    if (mean.join() === logVariance.join()) return [1]
    const [one, two] = [describe(mean), describe(logVariance)]
    throw new ShapeProblem({
      en: `needs as many means as logarithms of variances; it receives ${one.en} and ${two.en}. Make the outputs of the blocks before it equal.`,
      ja: `平均と分散の対数を同じ形で受け取る必要があります（今は${one.ja}と${two.ja}）。前のブロックの出力をそろえてください。`,
    })
  },
  forward(op, [mean, logVariance]) {
    const spread = op.sub(op.exp(logVariance), logVariance)
    const terms = op.sub(op.add(op.mul(mean, mean), spread), 1)
    const axes = terms.shape.slice(1).map((_, i) => i + 1)
    return op.reshape(op.mul(op.sum(terms, axes), 0.5), [-1, 1])
  },
  keras: () => notInKeras({ en: 'VAEDivergence', ja: 'VAE の KL 項' }),
})
