// Evaluate: how well a trained model predicts, on what it is wrong, and trying it out.
import { Button } from '@mantine/core'
import { IconReportAnalytics } from '@tabler/icons-react'
import { useWords } from '../i18n/index.ts'
import { isTraining, latestRun, useRuns } from '../store/runs.ts'
import { goTo, useView } from '../store/view.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { RunEvaluation } from './RunEvaluation.tsx'

export function EvaluatePlace() {
  const { words } = useWords('evaluate')
  const { runs, job } = useRuns()
  const wanted = useView((view) => view.run)
  const trained = runs.filter(({ record }) => record?.best !== undefined)
  const run = trained.find((each) => each.run === wanted) ?? latestRun(trained)
  if (run) return <RunEvaluation key={run.run} runs={trained} run={run} />
  return (
    <EmptyState
      Icon={IconReportAnalytics}
      title={words('emptyTitle')}
      text={isTraining(job) ? words('stillTraining') : words('emptyText')}
    >
      <Button onClick={() => goTo('train')}>{words('toTrain')}</Button>
    </EmptyState>
  )
}
