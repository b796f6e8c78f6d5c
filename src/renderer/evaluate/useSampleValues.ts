// The numbers of the samples that are on the screen, fetched when they come into sight and kept.
import { useEffect, useRef, useState } from 'react'
import type { Variable } from '../../shared/data/dataset.ts'
import { engine } from '../engine/connection.ts'
import { type SampleNumbers, sampleAt } from '../samples/pixels.ts'
import { tellError } from '../store/messages.ts'
import type { Of } from './of.ts'

const WAIT_MILLISECONDS = 60
const MOST_KEPT = 5000

/** `wanted`: positions in the data. Gives what is known so far, by position. */
export function useSampleValues(run: string, of: Of, variable: Variable | undefined, wanted: readonly number[]) {
  const known = useRef({ run, of, variable, values: new Map<number, SampleNumbers>() })
  const [, redraw] = useState(0)
  if (known.current.run !== run || known.current.of !== of || known.current.variable !== variable)
    known.current = { run, of, variable, values: new Map() }
  const kept = known.current
  const missing = wanted.filter((index) => !kept.values.has(index))
  const key = missing.join()

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says which are missing
  useEffect(() => {
    if (!variable || !key) return
    const fetchThem = async () => {
      const { values } = await engine.ask('evaluation.values', {
        run,
        ...of,
        variable: variable.name,
        indices: missing,
      })
      if (kept.values.size > MOST_KEPT) kept.values.clear()
      missing.forEach((index, i) => void kept.values.set(index, sampleAt(values, variable.shape, i)))
      redraw((count) => count + 1)
    }
    const timer = setTimeout(() => void fetchThem().catch(tellError), WAIT_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [run, of, variable, key])

  return kept.values
}
