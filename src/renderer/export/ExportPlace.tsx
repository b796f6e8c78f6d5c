// Export: formats to take a trained model away in.
import { Button } from '@mantine/core'
import { IconPackageExport } from '@tabler/icons-react'
import { useWords } from '../i18n/index.ts'
import { useTrainedRuns } from '../store/useTrainedRuns.ts'
import { goTo } from '../store/view.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { RunExport } from './RunExport.tsx'

export function ExportPlace() {
  const { words } = useWords('export')
  const { trained, run } = useTrainedRuns()
  if (run) return <RunExport key={run.run} runs={trained} run={run} />
  return (
    <EmptyState Icon={IconPackageExport} title={words('emptyTitle')} text={words('emptyText')}>
      <Button onClick={() => goTo('train')}>{words('toTrain')}</Button>
    </EmptyState>
  )
}
