// The values of every block for one sample of the data, asked of the engine anew after each edit.
import { useEffect } from 'react'
import { create } from 'zustand'
import type { Answer } from '../../shared/protocol/index.ts'
import { analyse } from '../design/analysis.ts'
import { openTrail, prefixOf, rootOf } from '../design/trail.ts'
import { engine } from '../engine/connection.ts'
import { upsideDown } from '../samples/pixels.ts'
import { sampleKind } from '../samples/sampleKind.ts'
import { tellError } from '../store/messages.ts'
import { flushSave, useProject } from '../store/project.ts'
import { latestRun, useRuns } from '../store/runs.ts'
import { useHasSpectrograms } from './shownData.ts'

export const useValues = create<{ values: Answer<'model.values'> }>()(() => ({ values: {} }))

const WAIT_MILLISECONDS = 300

export function useSampleValues(shown: boolean, sample: number): void {
  const project = useProject(({ path }) => path)
  const document = useProject((state) => state.document)
  const network = useProject((state) => state.network)
  const run = useRuns(({ runs }) => latestRun(runs)?.run)
  const hasSpectrograms = useHasSpectrograms()
  useEffect(() => {
    if (!shown || !project || !document) return
    // What is wrong stands in the list of problems; until it is mended nothing can flow.
    const { problems } = analyse(document, network, useProject.getState().datasets)
    if (problems.some(({ severity }) => severity === 'error')) {
      useValues.setState({ values: {} })
      return
    }
    let current = true
    const ask = async () => {
      await flushSave()
      const trail = openTrail()
      const values = await engine.ask('model.values', { project, network: rootOf(trail, network), sample, run })
      if (current) useValues.setState({ values: asDrawn(within(values, prefixOf(trail)), hasSpectrograms) })
    }
    const timer = setTimeout(() => ask().catch((error) => current && tellError(error)), WAIT_MILLISECONDS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [shown, project, document, network, sample, run, hasSpectrograms])
}

/** What is made of spectrograms stands as they do: with the first row at the bottom. */
function asDrawn(values: Answer<'model.values'>, hasSpectrograms: boolean): Answer<'model.values'> {
  if (!hasSpectrograms) return values
  const turned = ({ shape, values }: Answer<'model.values'>[string]) => ({
    shape,
    values: sampleKind({ shape }) === 'picture' ? upsideDown(values, shape) : values,
  })
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, turned(value)]))
}

/** Of the blocks of an opened unit, by their own ids. */
function within(values: Answer<'model.values'>, prefix: string): Answer<'model.values'> {
  if (!prefix) return values
  const own = Object.entries(values).filter(([id]) => id.startsWith(prefix))
  return Object.fromEntries(own.map(([id, value]) => [id.slice(prefix.length), value]))
}
