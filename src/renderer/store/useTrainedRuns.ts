// The runs that have weights, and the one to show: also one that is still training, once its first epoch is kept.
import { useEffect } from 'react'
import type { RunSummary } from '../../shared/protocol/runs.ts'
import { tellError } from './messages.ts'
import { useProject } from './project.ts'
import { isTraining, latestRun, loadRuns, useRuns } from './runs.ts'
import { useView } from './view.ts'

/** A better model is looked for this often while one trains: each is evaluated anew, which takes time from training. */
const SECONDS_BETWEEN_MODELS = 10

export function useTrainedRuns(): { trained: readonly RunSummary[]; run: RunSummary | undefined } {
  const runs = useRuns((state) => state.runs)
  const wanted = useView((view) => view.run)
  const training = useRuns(({ job }) => (isTraining(job) ? job?.run : undefined))
  const path = useProject((project) => project.path)
  const trained = runs.filter(({ record }) => record?.best !== undefined)
  const seconds = trained.some(({ run }) => run === training) ? SECONDS_BETWEEN_MODELS : 1
  useEffect(() => {
    if (!training || !path) return
    const timer = setInterval(() => void loadRuns(path).catch(tellError), seconds * 1000)
    return () => clearInterval(timer)
  }, [training, path, seconds])
  return { trained, run: trained.find(({ run }) => run === wanted) ?? latestRun(trained) }
}
