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

interface ShownSample {
  /** From 0; within what the dataset has. */
  at: number
  /** Infinity until the data has been read. */
  last: number
  onGo(to: number): void
}

/** The sample whose values the blocks show, as a stepper takes it. */
export function useShownSample(): ShownSample {
  const last = (useSummary()?.count || Number.POSITIVE_INFINITY) - 1
  const chosen = useDesign(({ sample }) => sample)
  return { at: Math.min(chosen, last), last, onGo: (sample) => useDesign.setState({ sample }) }
}

/** Sounds as pictures, whose rows begin with the lowest band: what is made of them is drawn from the bottom, too. */
export function useHasSpectrograms(): boolean {
  return useSummary()?.variables.some(({ spectrogram }) => spectrogram) ?? false
}
