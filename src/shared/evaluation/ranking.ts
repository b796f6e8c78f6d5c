// How well likelihoods put the samples of a class before the others: ROC and precision–recall, with their areas.
// After Fawcett, "An introduction to ROC analysis" (2006): samples of equal likelihood count as one step.
import { type Ratio, ratio } from './ratio.ts'

export interface Curve {
  x: Float32Array
  y: Float32Array
}

export interface RankingReport {
  /** Samples of the class. */
  positives: number
  /** x: the share of the others that is taken for the class; y: the recall. From 0, 0 to 1, 1. */
  roc: Curve
  /** x: recall; y: precision. A step after each point: the precision of a recall holds back to the one before. */
  precisionRecall: Curve
  /** Under the ROC curve: how probably a sample of the class is ranked before another, equal ones counting half. */
  auc: Ratio
  /** Σ (recall − recall before) · precision, over the steps: no interpolation. null without samples of the class. */
  averagePrecision: Ratio
}

/** As many as a screen can show. */
const MOST_POINTS = 400

/** One class against all others. `scores`: the higher, the more it is this class. */
export function rankingReport(scores: ArrayLike<number>, isPositive: (sample: number) => boolean): RankingReport {
  const order = Float64Array.from(scores)
    .map((_, i) => i)
    .sort((a, b) => scores[b] - scores[a])
  const steps = countSteps(order, scores, isPositive)
  const { right: positives, wrong: negatives } = steps.at(-1)!
  let area = 0
  let average = 0
  steps.forEach(({ right, wrong }, i) => {
    if (i === 0) return
    const before = steps[i - 1]
    area += ((wrong - before.wrong) * (right + before.right)) / 2
    average += (right - before.right) * (right / (right + wrong))
  })
  const thin = thinned(steps)
  return {
    positives,
    roc: {
      x: Float32Array.from(thin, ({ wrong }) => ratio(wrong, negatives) ?? 0),
      y: Float32Array.from(thin, ({ right }) => ratio(right, positives) ?? 0),
    },
    precisionRecall: {
      x: Float32Array.from(thin.slice(1), ({ right }) => ratio(right, positives) ?? 0),
      y: Float32Array.from(thin.slice(1), ({ right, wrong }) => right / (right + wrong)),
    },
    auc: ratio(area, positives * negatives),
    averagePrecision: ratio(average, positives),
  }
}

interface Step {
  /** Samples at or above the threshold: of the class, and of others. */
  right: number
  wrong: number
}

/** One for each likelihood that occurs, from the highest down, after a first one with nothing. */
function countSteps(
  order: ArrayLike<number>,
  scores: ArrayLike<number>,
  isPositive: (sample: number) => boolean,
): Step[] {
  const steps: Step[] = [{ right: 0, wrong: 0 }]
  let [right, wrong] = [0, 0]
  for (let i = 0; i < order.length; i++) {
    if (isPositive(order[i])) right++
    else wrong++
    if (i + 1 === order.length || scores[order[i + 1]] !== scores[order[i]]) steps.push({ right, wrong })
  }
  return steps
}

function thinned(steps: readonly Step[]): readonly Step[] {
  const every = Math.ceil(steps.length / MOST_POINTS)
  return every === 1 ? steps : steps.filter((_, i) => i % every === 0 || i === steps.length - 1)
}

/** For each class; `outputs`: a row of one likelihood per class for each sample, or of one for class 1. */
export function rankingReports(truth: ArrayLike<number>, outputs: ArrayLike<number>, classes: number): RankingReport[] {
  const width = truth.length ? outputs.length / truth.length : 1
  return Array.from({ length: classes }, (_, k) => {
    const scores = Float64Array.from({ length: truth.length }, (_, i) =>
      width > 1 ? outputs[i * width + k] : k === 1 ? outputs[i] : 1 - outputs[i],
    )
    return rankingReport(scores, (i) => truth[i] === k)
  })
}
