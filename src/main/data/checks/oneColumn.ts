// How often one column alone gives the right class: of numbers by a small decision tree, of words by their own majority.

/** A tree on one number has as many leaves as there are classes, and a few to spare for classes in two places. */
const SPARE_LEAVES = 2

interface Leaf {
  from: number
  to: number
  /** The best place to divide it, and what impurity that takes away. */
  at: number
  gain: number
}

/** The share of samples whose class is the largest of their interval's; blanks count as wrong. */
export function accuracyByIntervals(values: Float64Array, classes: ArrayLike<number>, count: number): number {
  const order = Array.from(values.keys())
    .filter((i) => !Number.isNaN(values[i]))
    .sort((a, b) => values[a] - values[b])
  let leaves = [leafOf(values, classes, order, 0, order.length, count)]
  while (leaves.length < count + SPARE_LEAVES) {
    const best = leaves.reduce((a, b) => (b.gain > a.gain ? b : a))
    if (!(best.gain > 0)) break
    leaves = leaves.flatMap((leaf) =>
      leaf === best
        ? [
            leafOf(values, classes, order, leaf.from, leaf.at, count),
            leafOf(values, classes, order, leaf.at, leaf.to, count),
          ]
        : [leaf],
    )
  }
  let right = 0
  for (const { from, to } of leaves) {
    const counts = new Float64Array(count)
    for (let i = from; i < to; i++) counts[classes[order[i]]]++
    right += Math.max(...counts)
  }
  return right / values.length
}

function leafOf(
  values: Float64Array,
  classes: ArrayLike<number>,
  order: readonly number[],
  from: number,
  to: number,
  count: number,
): Leaf {
  const [left, right] = [new Float64Array(count), new Float64Array(count)]
  for (let i = from; i < to; i++) right[classes[order[i]]]++
  // Gini: n − Σ n² / n, from sums of squares that each step changes a little.
  let [squaresLeft, squaresRight] = [0, right.reduce((sum, n) => sum + n * n, 0)]
  const whole = to - from - squaresRight / Math.max(1, to - from)
  let [at, gain] = [from, 0]
  for (let i = from; i < to - 1; i++) {
    const k = classes[order[i]]
    squaresLeft += 2 * left[k]++ + 1
    squaresRight -= 2 * right[k]-- - 1
    if (values[order[i]] === values[order[i + 1]]) continue
    const [n, m] = [i + 1 - from, to - i - 1]
    const impurity = n - squaresLeft / n + (m - squaresRight / m)
    if (whole - impurity > gain + 1e-9) [at, gain] = [i + 1, whole - impurity]
  }
  return { from, to, at, gain }
}

/** `codes`: of words; −1 where blank, which counts as a word. Words that occur once say nothing. */
export function accuracyByClass(codes: Int32Array, classes: ArrayLike<number>, count: number): number {
  const tables = new Map<number, Float64Array>()
  codes.forEach((code, i) => {
    const table = tables.get(code) ?? new Float64Array(count)
    tables.set(code, table)
    table[classes[i]]++
  })
  let right = 0
  for (const table of tables.values()) {
    const largest = Math.max(...table)
    if (table.reduce((sum, n) => sum + n, 0) > 1) right += largest
  }
  return right / codes.length
}
