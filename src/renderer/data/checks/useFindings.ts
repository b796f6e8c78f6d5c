// What the checks found in a dataset: looked for anew after every reading, with progress, until cancelled.
import { useEffect, useState } from 'react'
import type { Finding } from '../../../shared/data/finding.ts'
import type { Text } from '../../../shared/text.ts'
import { EngineError, engine } from '../../engine/connection.ts'
import { tellError } from '../../store/messages.ts'
import { flushSave, useProject } from '../../store/project.ts'

export interface Findings {
  /** Those of the reading before stay until the next are there. */
  findings: readonly Finding[] | undefined
  isBusy: boolean
  isCancelled: boolean
  progress: { share: number; check: Text } | undefined
  problem: Text | undefined
  cancel(): void
  again(): void
}

let lastJob = 0
const window = crypto.randomUUID()

export function useFindings(project: string, dataset: string, reading: number): Findings {
  const [job, setJob] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<Pick<Findings, 'findings' | 'isBusy' | 'isCancelled' | 'progress' | 'problem'>>({
    findings: undefined,
    isBusy: true,
    isCancelled: false,
    progress: undefined,
    problem: undefined,
  })
  const classWeights = useProject(({ document }) => document?.training.classWeights)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another reading, attempt or weighting asks the same again
  useEffect(() => {
    const own = `${window} ${++lastJob}`
    let isCurrent = true
    setJob(own)
    setState((known) => ({ ...known, isBusy: true, isCancelled: false, progress: undefined, problem: undefined }))
    const stop = engine.on('dataChecked', ({ job, share, check }) => {
      if (job === own) setState((known) => ({ ...known, progress: { share, check } }))
    })
    const asked = async () => {
      await flushSave()
      const found = await engine.ask('data.checks', { project, dataset, job: own })
      if (!isCurrent) return
      const taken = found ? { findings: found } : { isCancelled: true }
      setState((known) => ({ ...known, ...taken, isBusy: false }))
    }
    asked().catch((error) => {
      if (!isCurrent) return
      if (!(error instanceof EngineError)) return tellError(error)
      setState((known) => ({ ...known, isBusy: false, problem: error.text }))
    })
    return () => {
      isCurrent = false
      stop()
      void engine.ask('data.cancelChecks', { job: own }).catch(() => {})
    }
  }, [project, dataset, reading, classWeights, attempt])

  return {
    ...state,
    cancel: () => void engine.ask('data.cancelChecks', { job }).catch(tellError),
    again: () => setAttempt((count) => count + 1),
  }
}
