// Divides samples into training, validation and test parts: by chance (seeded, stratified where classes are known), or as `SplitRecipe.kind` says.
import { UserError } from '../errors.ts'
import { Random, seedOf } from '../random.ts'
import type { Split } from './dataset.ts'
import type { SplitRecipe } from './document.ts'
import { byFolds, byGroup, byTime } from './splitKinds.ts'

/** What of each sample decides its part, where that is more than chance. */
export interface SplitKeys {
  times?: ArrayLike<number>
  groups?: ArrayLike<number>
  /** 0 training, 1 validation, 2 test. */
  parts?: ArrayLike<number>
}

export type SeededSplit = SplitRecipe & { seed: number }

/** `classes`: the class index of every sample. Each part's indices are ascending. */
export function splitSamples(
  count: number,
  recipe: SeededSplit,
  classes?: ArrayLike<number>,
  keys: SplitKeys = {},
): Split {
  const parts = partsOf(count, recipe, classes, keys)
  const [training, validation, test] = [0, 1, 2].map((part) => Int32Array.from(indicesWhere(parts, part)))
  const isByChance = !keys.parts && (recipe.kind ?? 'ratio') === 'ratio'
  if (count > 0 && training.length === 0 && !isByChance) throw nothingToTrain()
  return { training, validation, test }
}

function partsOf(
  count: number,
  recipe: SeededSplit,
  classes: ArrayLike<number> | undefined,
  keys: SplitKeys,
): Uint8Array {
  const shares = sharesOf(recipe.ratio)
  const random = new Random(seedOf(recipe.seed, 'split'))
  const strata = recipe.stratified ? classes : undefined
  if (keys.parts) return fillParts(Uint8Array.from(keys.parts), shares, strata, random)
  const { kind = 'ratio' } = recipe
  if (kind === 'kfold') return byFolds(count, recipe, strata, keys.groups, random)
  if (kind === 'time' && keys.times) return byTime(keys.times, shares)
  if (kind === 'group' && keys.groups) return byGroup(keys.groups, shares, random)
  if (kind === 'ratio') return byChance(everyIndex(count), shares, strata, random, new Uint8Array(count))
  throw needsTable(kind)
}

function byChance(
  samples: Int32Array,
  shares: readonly number[],
  classes: ArrayLike<number> | undefined,
  random: Random,
  parts: Uint8Array,
): Uint8Array {
  const owed = [0, 0, 0]
  for (const stratum of classes ? byClass(samples, classes) : [samples]) {
    random.shuffle(stratum)
    const sizes = partSizes(stratum.length, shares, owed)
    let from = 0
    for (let part = 0; part < 3; part++) for (let i = 0; i < sizes[part]; i++) parts[stratum[from++]] = part
  }
  return parts
}

/** Where only some parts are given, the others are drawn from what is for training. */
function fillParts(
  parts: Uint8Array,
  shares: readonly number[],
  classes: ArrayLike<number> | undefined,
  random: Random,
): Uint8Array {
  const missing = shares.map((share, part) => (part > 0 && parts.includes(part) ? 0 : share))
  if (missing[1] === 0 && missing[2] === 0) return parts
  return byChance(Int32Array.from(indicesWhere(parts, 0)), sharesOf(missing), classes, random, parts)
}

const everyIndex = (count: number) => Int32Array.from({ length: count }, (_, i) => i)

function* indicesWhere(parts: Uint8Array, wanted: number): Iterable<number> {
  for (let i = 0; i < parts.length; i++) if (parts[i] === wanted) yield i
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

function byClass(samples: Int32Array, classes: ArrayLike<number>): Int32Array[] {
  const members = new Map<number, number[]>()
  for (const i of samples) {
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

function nothingToTrain(): UserError {
  return new UserError({
    en: 'The split leaves nothing to train with. Change its ratio, or give training a part of the samples.',
    ja: '分割の結果、学習に使うデータがありません。比率を変えるか、学習用のデータを指定してください。',
  })
}

function needsTable(kind: string): UserError {
  return new UserError({
    en: `A split by '${kind}' needs a table with a column that says it. Split by ratio or into folds instead.`,
    ja: `'${kind}' による分割には、それを示す列のある表が必要です。比率による分割か交差検証（kfold）にしてください。`,
  })
}
