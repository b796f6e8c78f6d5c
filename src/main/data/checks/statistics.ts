// The statistics that checks need: median, Kolmogorov–Smirnov, chi-square, correlation.

export function median(values: Float64Array): number {
  const sorted = values.slice().sort()
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The largest distance between two empirical distributions, and how likely so large a one is by chance. */
export function kolmogorovSmirnov(a: Float64Array, b: Float64Array): { distance: number; p: number } {
  const [x, y] = [a.slice().sort(), b.slice().sort()]
  let [i, j, distance] = [0, 0, 0]
  while (i < x.length && j < y.length) {
    const value = Math.min(x[i], y[j])
    while (i < x.length && x[i] === value) i++
    while (j < y.length && y[j] === value) j++
    distance = Math.max(distance, Math.abs(i / x.length - j / y.length))
  }
  const n = (x.length * y.length) / (x.length + y.length)
  return { distance, p: kolmogorov((Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n)) * distance) }
}

/** Q(λ) = 2 Σ (−1)^(k−1) e^(−2 k² λ²), with Stephens' correction in λ (Numerical Recipes, 14.3). */
function kolmogorov(lambda: number): number {
  if (lambda < 0.2) return 1
  let sum = 0
  for (let k = 1; k <= 100; k++) sum += 2 * (k % 2 ? 1 : -1) * Math.exp(-2 * k * k * lambda * lambda)
  return Math.min(1, Math.max(0, sum))
}

/** Of two rows of counts over the same classes: Cramér's V, and how likely so different ones are by chance. */
export function chiSquare(a: readonly number[], b: readonly number[]): { v: number; p: number } {
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
  const [n, m] = [total(a), total(b)]
  let [statistic, classes] = [0, 0]
  a.forEach((count, k) => {
    const both = count + b[k]
    if (both === 0) return
    classes++
    const [expectedA, expectedB] = [(both * n) / (n + m), (both * m) / (n + m)]
    statistic += (count - expectedA) ** 2 / expectedA + (b[k] - expectedB) ** 2 / expectedB
  })
  return { v: Math.sqrt(statistic / (n + m)), p: chiSquareTail(statistic, Math.max(1, classes - 1)) }
}

/** P(χ² > x), by Wilson and Hilferty's cube root, and the normal tail (Abramowitz and Stegun 26.4.17, 26.2.17). */
function chiSquareTail(x: number, degrees: number): number {
  const share = 2 / (9 * degrees)
  const z = (Math.cbrt(x / degrees) - (1 - share)) / Math.sqrt(share)
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly
  return z > 0 ? tail : 1 - tail
}

/** Pearson's, over the places where both are known; NaN where one does not vary. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [n, sumA, sumB] = [0, 0, 0]
  const known = (i: number) => !Number.isNaN(a[i]) && !Number.isNaN(b[i])
  for (let i = 0; i < a.length; i++) {
    if (!known(i)) continue
    n++
    sumA += a[i]
    sumB += b[i]
  }
  const [meanA, meanB] = [sumA / n, sumB / n]
  let [squaresA, squaresB, products] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    if (!known(i)) continue
    squaresA += (a[i] - meanA) ** 2
    squaresB += (b[i] - meanB) ** 2
    products += (a[i] - meanA) * (b[i] - meanB)
  }
  return products / Math.sqrt(squaresA * squaresB)
}
