// Starts training from the Design place; what is unfinished is told first.
import { textOf } from '../i18n/textOf.ts'
import { tell } from '../store/messages.ts'
import { flushSave, useProject } from '../store/project.ts'
import { isTraining, startTraining, useRuns } from '../store/runs.ts'
import { goTo } from '../store/view.ts'
import { analyse } from './analysis.ts'
import { useDesign } from './state.ts'

export async function train(): Promise<void> {
  const { document, network, datasets } = useProject.getState()
  if (!document) return
  if (isTraining(useRuns.getState().job)) {
    goTo('train')
    return
  }
  const errors = analyse(document, network, datasets).problems.filter(({ severity }) => severity === 'error')
  if (errors.length) {
    useDesign.setState({ asked: true, problemsOpen: true })
    tell('done', textOf('design', 'mendFirst', { count: errors.length }))
    return
  }
  await flushSave()
  goTo('train')
  await startTraining()
}
