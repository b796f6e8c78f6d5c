// Divides samples into training, validation and test parts: seeded, and stratified where classes are known.
import { UserError } from '../errors.ts'
import { Random, seedOf } from '../random.ts'
import type { Split } from './dataset.ts'
import type { SplitRecipe } from './document.ts'

/** `classes`: the class index of every sample. Each part's indices are ascending. */
export function splitSamples(count: number, recipe: Required<SplitRecipe>, classes?: ArrayLike<number>): Split {
  const shares = sharesOf(recipe.ratio)
  const random = new Random(seedOf(recipe.seed, 'split'))
  const strata =
    recipe.stratified && classes ? byClass(count, classes) : [Int32Array.from({ length: count }, (_, i) => i)]
  const parts: [number[], number[], number[]] = [[], [], []]
  const owed = [0, 0, 0]
  for (const stratum of strata) {
    random.shuffle(stratum)
    const sizes = partSizes(stratum.length, shares, owed)
    let from = 0
    for (let part = 0; part < 3; part++) {
      for (let i = 0; i < sizes[part]; i++) parts[part].push(stratum[from++])
    }
  }
  const [training, validation, test] = parts.map((part) => Int32Array.from(part).sort())
  return { training, validation, test }
}

/** The three parts of a ratio, adding up to 1. */
export function sharesOf(ratio: readonly number[]): number[] {
  const total = ratio.reduce((sum, part) => sum + part, 0)
  if (ratio.length === 3 && ratio.every((part) => part >= 0) && ratio[0] > 0 && Number.isFinite(total))
    return ratio.map((part) => part / total)
  const shown = JSON.stringify(ratio)
  throw new UserError({
    en: `The split's ratio needs three numbers from 0, the first above 0, such as [8, 1, 1] for training, validation and test, not ${shown}.`,
    ja: `分割の比率には [8, 1, 1]（学習・検証・テスト）のように 0 以上の数が 3 つ必要で、最初は 0 より大きくします（今は ${shown}）。`,
  })
}

function byClass(count: number, classes: ArrayLike<number>): Int32Array[] {
  const members = new Map<number, number[]>()
  for (let i = 0; i < count; i++) {
    const list = members.get(classes[i])
    if (list) list.push(i)
    else members.set(classes[i], [i])
  }
  return [...members.entries()].sort(([a], [b]) => a - b).map(([, list]) => Int32Array.from(list))
}

/**
 * How many of a stratum go to each part. What rounding withholds in one stratum is `owed` to the next, so the totals
 * keep the ratio. A part with a share gets at least one sample while there are enough, training first.
 */
function partSizes(count: number, shares: readonly number[], owed: number[]): number[] {
  const wanted = shares.map((share, part) => share * count + owed[part])
  const present = shares.filter((share) => share > 0).length
  const least = shares.map((share, part) => (share > 0 && (count >= present || part === 0) ? 1 : 0))
  const sizes = wanted.map((want, part) => (shares[part] > 0 ? Math.max(least[part], Math.floor(want)) : 0))
  const spare = () => count - sizes.reduce((sum, size) => sum + size, 0)
  const missing = (part: number) => wanted[part] - sizes[part]
  const order = () => [0, 1, 2].filter((part) => shares[part] > 0).sort((a, b) => missing(b) - missing(a))
  while (spare() > 0) sizes[order()[0]] += 1
  while (spare() < 0) sizes[order().findLast((part) => sizes[part] > least[part]) ?? 0] -= 1
  for (let part = 0; part < 3; part++) owed[part] = missing(part)
  return sizes
}
