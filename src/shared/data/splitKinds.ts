// Ways to divide samples other than by chance: by time, in whole groups, into folds. Each gives the part (0, 1, 2) of every sample.
import { UserError } from '../errors.ts'
import type { Random } from '../random.ts'
import type { SplitRecipe } from './document.ts'

/** The earliest for training, the latest for test; samples of one time stay together. */
export function byTime(times: ArrayLike<number>, shares: readonly number[]): Uint8Array {
  const order = Int32Array.from({ length: times.length }, (_, i) => i).sort((a, b) => times[a] - times[b] || a - b)
  const borders = [shares[0], shares[0] + shares[1]].map((share) => Math.round(share * order.length))
  const parts = new Uint8Array(times.length)
  let part = 0
  order.forEach((sample, place) => {
    while (part < 2 && place >= borders[part] && (place === 0 || times[sample] !== times[order[place - 1]])) part++
    parts[sample] = part
  })
  return parts
}

/** Groups go, the largest first, to the part that lacks most; every part with a share gets one while there are enough. */
export function byGroup(groups: ArrayLike<number>, shares: readonly number[], random: Random): Uint8Array {
  const members = membersOf(groups, random)
  const total = members.reduce((sum, { length }) => sum + length, 0)
  const parts = new Uint8Array(groups.length)
  const present = [0, 1, 2].filter((part) => shares[part] > 0)
  if (members.length < present.length) throw tooFewGroups(members.length, present.length)
  const have = [0, 0, 0]
  members.forEach((group, i) => {
    const empty = present.filter((part) => have[part] === 0)
    const left = members.length - i
    const open = left <= empty.length ? empty : present
    const part = open.reduce((best, each) =>
      shares[each] * total - have[each] > shares[best] * total - have[best] ? each : best,
    )
    have[part] += group.length
    for (const sample of group) parts[sample] = part
  })
  return parts
}

/** Fold `fold` is for test, the next one for validation, all others for training. */
export function byFolds(
  count: number,
  { folds = 5, fold = 1 }: SplitRecipe,
  classes: ArrayLike<number> | undefined,
  groups: ArrayLike<number> | undefined,
  random: Random,
): Uint8Array {
  const units = groups ? membersOf(groups, random) : singles(count, classes, random)
  checkFolds(folds, fold, units.length)
  const sizes = new Array<number>(folds).fill(0)
  const parts = new Uint8Array(count)
  const validation = fold % folds
  for (const unit of units) {
    const smallest = sizes.indexOf(Math.min(...sizes))
    sizes[smallest] += unit.length
    const part = smallest === fold - 1 ? 2 : smallest === validation ? 1 : 0
    for (const sample of unit) parts[sample] = part
  }
  return parts
}

/** In an order drawn by chance; class by class where classes are known, so that dealing them out keeps their shares. */
function singles(count: number, classes: ArrayLike<number> | undefined, random: Random): Int32Array[] {
  const order = Int32Array.from({ length: count }, (_, i) => i)
  random.shuffle(order)
  if (classes) order.sort((a, b) => classes[a] - classes[b])
  return Array.from(order, (sample) => Int32Array.of(sample))
}

/** The largest first, equal ones in an order drawn by chance. */
function membersOf(groups: ArrayLike<number>, random: Random): Int32Array[] {
  const members = new Map<number, number[]>()
  for (let i = 0; i < groups.length; i++) {
    const list = members.get(groups[i])
    if (list) list.push(i)
    else members.set(groups[i], [i])
  }
  const lists = [...members.values()]
  const order = Int32Array.from({ length: lists.length }, (_, i) => i)
  random.shuffle(order)
  return Array.from(order, (i) => Int32Array.from(lists[i])).sort((a, b) => b.length - a.length)
}

function checkFolds(folds: number, fold: number, units: number): void {
  if (Number.isInteger(folds) && folds >= 3 && folds <= units && Number.isInteger(fold) && fold >= 1 && fold <= folds)
    return
  throw new UserError({
    en: `A split into folds needs 3 folds or more, no more than there are samples or groups (${units}), and the number of one of them (from 1); now it is fold ${fold} of ${folds}.`,
    ja: `交差検証の分割には、3 以上でデータ（グループ）の数 ${units} 以下の分割数と、その中の番号（1 から）が必要です（今は ${folds} 分割の ${fold} 番目）。`,
  })
}

function tooFewGroups(groups: number, parts: number): UserError {
  return new UserError({
    en: `There are ${groups} groups for ${parts} parts; whole groups cannot fill them. Choose another column, or split by ratio.`,
    ja: `${parts} つの部分に対してグループが ${groups} 個しかないため、グループ単位では分割できません。別の列を選ぶか、比率で分割してください。`,
  })
}
