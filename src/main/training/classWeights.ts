// Balanced class weights: in the loss, every class weighs as much as any other, however many samples it has.
import type { Dataset, Split } from '../../shared/data/dataset.ts'
import { size } from '../../shared/tensor/shape.ts'
import type { ClassWeights } from '../compile/objective.ts'

/** N / (K · n) of each class with n of N training samples among K classes that occur; 0 for one that does not. */
export function balancedWeights({ dataset, split }: { dataset: Dataset; split: Split }): ClassWeights {
  const weights: Record<string, number[]> = {}
  for (const { name, classes, values, shape } of dataset.variables) {
    if (!classes || size(shape) !== 1) continue
    const counts: number[] = new Array(classes.length).fill(0)
    for (const sample of split.training) counts[values[sample]]++
    const present = counts.filter((count) => count > 0).length
    weights[name] = counts.map((count) => (count === 0 ? 0 : split.training.length / (present * count)))
  }
  return weights
}
