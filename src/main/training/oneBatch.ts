// Runs a program once over a few samples, outside training: to look into a network.
import type { Dataset } from '../../shared/data/dataset.ts'
import { inputName, type Program, type TensorData } from '../../shared/tensor/program.ts'
import { scalarInputs } from '../compile/forward.ts'
import { BatchLoader, scalar } from './loader.ts'

/** What the program needs of the samples, of 1/N and of the noise's seed. */
export function oneBatch(
  program: Program,
  dataset: Dataset,
  samples: Int32Array,
  seed: number,
): Record<string, TensorData> {
  const { length } = samples
  const names = dataset.variables.map(({ name }) => name)
  const all = {
    ...new BatchLoader(dataset, names, length).load(samples, 0).feeds,
    [scalarInputs.inverseBatch]: scalar(1 / length),
    [scalarInputs.seed]: scalar(seed, 'u32'),
  }
  const needed = new Set(program.feeds.map(inputName))
  return Object.fromEntries(Object.entries(all).filter(([name]) => needed.has(name)))
}
