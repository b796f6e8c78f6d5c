// How many samples the data of the open network has.
import { useDatasets } from '../store/datasets.ts'
import { useProject } from '../store/project.ts'

/** Infinity until the data has been read. */
export function useSampleCount(): number {
  const dataset = useProject(
    ({ document, network }) => document?.optimizers.find((optimizer) => optimizer.network === network)?.dataset,
  )
  const count = useDatasets(({ readings }) => (dataset === undefined ? undefined : readings[dataset]?.summary?.count))
  return count || Number.POSITIVE_INFINITY
}
