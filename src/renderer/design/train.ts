// Starts training from the Design place; what is unfinished is told first.
import { PROBLEMS } from '../problems/id.ts'
import { flushSave, useProject } from '../store/project.ts'
import { isTraining, startTraining, useRuns } from '../store/runs.ts'
import { goTo } from '../store/view.ts'
import { analyse } from './analysis.ts'
import { useDesign } from './state.ts'

export async function train(): Promise<void> {
  const { document: project, network, datasets } = useProject.getState()
  if (!project) return
  if (isTraining(useRuns.getState().job)) {
    goTo('train')
    return
  }
  const errors = analyse(project, network, datasets).problems.filter(({ severity }) => severity === 'error')
  if (errors.length) {
    useDesign.setState({ asked: true, problemsOpen: true })
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${PROBLEMS} li button`)?.focus())
    return
  }
  useDesign.setState({ asked: false })
  await flushSave()
  goTo('train')
  await startTraining()
}
