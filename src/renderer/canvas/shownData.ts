// The data whose samples the blocks show: that of the open network, within a unit that of the network that it stands in.
import type { DatasetSummary } from '../../shared/protocol/data.ts'
import { useDesign } from '../design/state.ts'
import { rootOf, trailOf } from '../design/trail.ts'
import { useDatasets } from '../store/datasets.ts'
import { useProject } from '../store/project.ts'

/** Undefined until the data has been read. */
function useSummary(): DatasetSummary | undefined {
  const gone = useDesign(({ trail }) => trail)
  const dataset = useProject(({ document, network }) => {
    if (!document) return undefined
    const root = rootOf(trailOf(document, network, gone), network)
    const { dataset } = document.optimizers.find(({ network }) => network === root) ?? {}
    return dataset ?? document.datasets[0]?.name
  })
  return useDatasets(({ readings }) => (dataset === undefined ? undefined : readings[dataset]?.summary))
}

/** Infinity until the data has been read. */
export function useSampleCount(): number {
  return useSummary()?.count || Number.POSITIVE_INFINITY
}

/** Sounds as pictures, whose rows begin with the lowest band: what is made of them is drawn from the bottom, too. */
export function useHasSpectrograms(): boolean {
  return useSummary()?.variables.some(({ spectrogram }) => spectrogram) ?? false
}
