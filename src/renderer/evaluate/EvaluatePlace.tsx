// Evaluate: how well a trained model predicts, on what it is wrong, and trying it out.
import { Button } from '@mantine/core'
import { IconReportAnalytics } from '@tabler/icons-react'
import { useWords } from '../i18n/index.ts'
import { isTraining, useRuns } from '../store/runs.ts'
import { useTrainedRuns } from '../store/useTrainedRuns.ts'
import { goTo } from '../store/view.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { RunEvaluation } from './RunEvaluation.tsx'

export function EvaluatePlace() {
  const { words } = useWords('evaluate')
  const isGoingOn = useRuns(({ job }) => isTraining(job))
  const { trained, run } = useTrainedRuns()
  if (run) return <RunEvaluation key={run.run} runs={trained} run={run} />
  return (
    <EmptyState
      Icon={IconReportAnalytics}
      title={words('emptyTitle')}
      text={isGoingOn ? words('stillTraining') : words('emptyText')}
    >
      <Button onClick={() => goTo('train')}>{words('toTrain')}</Button>
    </EmptyState>
  )
}
