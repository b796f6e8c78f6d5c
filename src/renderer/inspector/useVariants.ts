// Variants of one sample after a block, asked of the engine anew after each edit.
import { useEffect, useState } from 'react'
import type { SampleVariants } from '../../shared/protocol/models.ts'
import { openTrail, prefixOf, rootOf } from '../design/trail.ts'
import { engine } from '../engine/connection.ts'
import { flushSave, useProject } from '../store/project.ts'

const WAIT_MILLISECONDS = 300

/** Undefined until there are some, and where the network cannot be computed yet: its problems say why. */
export function useVariants(node: string, sample: number, seed: number): SampleVariants | undefined {
  const project = useProject(({ path }) => path)
  const document = useProject((state) => state.document)
  const network = useProject((state) => state.network)
  const [found, setFound] = useState<SampleVariants>()
  useEffect(() => {
    if (!project || !document) return
    let isCurrent = true
    const ask = async () => {
      await flushSave()
      const trail = openTrail()
      const block = prefixOf(trail) + node
      const answer = await engine.ask('model.variants', {
        project,
        network: rootOf(trail, network),
        block,
        sample: Number.isFinite(sample) ? sample : 0,
        seed,
      })
      if (isCurrent) setFound(answer ?? undefined)
    }
    const timer = setTimeout(() => ask().catch(() => isCurrent && setFound(undefined)), WAIT_MILLISECONDS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [project, document, network, node, sample, seed])
  return found
}
