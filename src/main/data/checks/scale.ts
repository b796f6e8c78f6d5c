// Inputs of very different scale: the largest drowns the others, and the learning rate fits none.
import type { Finding } from '../../../shared/data/finding.ts'
import { size } from '../../../shared/tensor/shape.ts'
import { fillBatch } from '../batch.ts'
import { numberColumn } from '../table.ts'
import { type CheckContext, defineCheck, figure, listed, withColumns } from './check.ts'

const VERY_DIFFERENT = 1000
const VERY_LARGE = 100
/** Enough to see the scale by. */
const MOST_LOOKED_AT = 200

export default defineCheck({
  kinds: ['scale'],
  name: { en: 'scales of the inputs', ja: '入力の大きさ' },
  find: (context) => [...ofColumns(context), ...ofValues(context)],
})

function ofColumns(context: CheckContext): Finding[] {
  const { table, columns, prepared, recipe } = context
  if (!table || recipe.series) return []
  const rows = prepared.split.training.map((sample) => prepared.rows[sample])
  const scales = columns
    .filter(({ role, kind, scaling }) => role === 'input' && kind === 'number' && scaling === 'none')
    .map(({ name }) => ({ name, scale: meanSize(numberColumn(table, name).values, rows) }))
    .filter(({ scale }) => scale > 0)
    .sort((a, b) => a.scale - b.scale)
  const [small, large] = [scales[0], scales.at(-1)]
  // Standardised columns beside it have a size of about 1.
  const hasScaled = columns.some(({ role, scaling }) => role === 'input' && scaling === 'standardise')
  if (!small || !large) return []
  const least = hasScaled ? Math.min(1, small.scale) : small.scale
  if (large.scale / least < VERY_DIFFERENT) return []
  const names = scales.map(({ name }) => name)
  const beside =
    least === small.scale
      ? { en: `'${small.name}' about ${figure(small.scale)}`, ja: `「${small.name}」は ${figure(small.scale)} 程度` }
      : { en: 'others about 1', ja: 'ほかは 1 程度' }
  return [
    {
      kind: 'scale',
      severity: 'problem',
      text: {
        en: `'${large.name}' has values of about ${figure(large.scale)}, ${beside.en}: the large one drowns the others. Not scaled: ${listed(names).en}.`,
        ja: `「${large.name}」の値は ${figure(large.scale)} 程度、${beside.ja}です。大きな値に隠れて、ほかの列が学習されません。標準化していない列: ${listed(names).ja}`,
      },
      remedy: { en: 'Standardise these columns.', ja: 'これらの列を標準化してください。' },
      examples: [],
      fixes: [
        {
          label: { en: 'Standardise', ja: '標準化する' },
          recipe: withColumns(context, names, { scaling: 'standardise' }),
        },
      ],
    },
  ]
}

/** The mean of the numbers without their signs. */
function meanSize(values: Float64Array, rows: Int32Array): number {
  let [sum, count] = [0, 0]
  for (const row of rows)
    if (!Number.isNaN(values[row])) {
      sum += Math.abs(values[row])
      count++
    }
  return count === 0 ? 0 : sum / count
}

/** Pictures and arrays, as the network gets them. */
function ofValues({ inputs, prepared, table, recipe }: CheckContext): Finding[] {
  return inputs.flatMap((input): Finding[] => {
    if (table && !recipe.series && input.features) return []
    // Tokens of texts are numbers of words, which have no scale.
    if (input.vocabulary) return []
    const samples = prepared.split.training.subarray(0, MOST_LOOKED_AT)
    const numbers = new Float32Array(samples.length * size(input.shape))
    fillBatch(input, samples, 0, samples.length, numbers)
    const largest = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    if (largest < VERY_LARGE) return []
    return [
      {
        kind: 'scale',
        severity: 'warning',
        text: {
          en: `The numbers of '${input.name}' reach ${figure(largest)}; networks learn best from numbers of about −1 to 1.`,
          ja: `「${input.name}」の数値は ${figure(largest)} に達します。ネットワークは −1〜1 程度の数値で最もよく学習します。`,
        },
        remedy: {
          en: 'Scale the numbers, or begin the network with MulConstant or a normalisation.',
          ja: '数値の大きさをそろえるか、ネットワークの最初に定数倍や正規化のブロックを置いてください。',
        },
        examples: [],
        fixes: [],
      },
    ]
  })
}
