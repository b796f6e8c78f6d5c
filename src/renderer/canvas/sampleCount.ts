// How many samples the data of the open network has, within a unit those of the network that it stands in.
import { useDesign } from '../design/state.ts'
import { rootOf, trailOf } from '../design/trail.ts'
import { useDatasets } from '../store/datasets.ts'
import { useProject } from '../store/project.ts'

/** Infinity until the data has been read. */
export function useSampleCount(): number {
  const gone = useDesign(({ trail }) => trail)
  const dataset = useProject(({ document, network }) => {
    if (!document) return undefined
    const root = rootOf(trailOf(document, network, gone), network)
    const { dataset } = document.optimizers.find(({ network }) => network === root) ?? {}
    return dataset ?? document.datasets[0]?.name
  })
  const count = useDatasets(({ readings }) => (dataset === undefined ? undefined : readings[dataset]?.summary?.count))
  return count || Number.POSITIVE_INFINITY
}
