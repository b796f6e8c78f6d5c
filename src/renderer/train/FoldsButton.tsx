// Where data is split into folds: one model for each of them, one after the other.
import { Button, Tooltip } from '@mantine/core'
import { IconStack2 } from '@tabler/icons-react'
import { foldCount } from '../../shared/project/folds.ts'
import { useWords } from '../i18n/index.ts'
import { tellError } from '../store/messages.ts'
import { useProject } from '../store/project.ts'
import { startTraining } from '../store/runs.ts'

export function FoldsButton({ canStart }: { canStart: boolean }) {
  const { words } = useWords('train')
  const folds = useProject(({ document }) => document && foldCount(document))
  if (folds === undefined) return null
  return (
    <Tooltip position="bottom" label={words('foldsHelp')} multiline maw={320}>
      <Button
        size="md"
        variant="default"
        leftSection={<IconStack2 size={18} />}
        disabled={!canStart}
        aria-describedby={canStart ? undefined : 'start-problems'}
        onClick={() => void startTraining({ folds: true }).catch(tellError)}
      >
        {words('folds', { folds })}
      </Button>
    </Tooltip>
  )
}
