// What can be done with a run, as a menu.
import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowBackUp,
  IconChartLine,
  IconDots,
  IconPencil,
  IconReportAnalytics,
  IconTrash,
} from '@tabler/icons-react'
import type { RunSummary } from '../../shared/protocol/runs.ts'
import { bothLanguages } from '../i18n/bothLanguages.ts'
import { useWords } from '../i18n/index.ts'
import { tell, tellError } from '../store/messages.ts'
import { isTraining, useRuns } from '../store/runs.ts'
import { deleteRun, restoreNetwork, restoreRun, seeRun } from './actions.ts'
import { useLastDeleted } from './LastDeleted.tsx'
import { inBoth } from './runTitle.ts'

/** `onOpen`: opens its details, where they are closed. */
export function RunMenu({ summary, title, onOpen }: { summary: RunSummary; title: string; onOpen?(): void }) {
  const { words } = useWords('runs')
  const isInTraining = useRuns(({ job }) => isTraining(job) && job?.run === summary.run)
  const { record } = summary
  const remove = async () => {
    await deleteRun(summary)
    useLastDeleted.setState({ deleted: summary })
    tell('done', inBoth('deleted', summary), {
      label: bothLanguages('runs', 'restore'),
      run: () => {
        useLastDeleted.setState({ deleted: undefined })
        void restoreRun(summary).catch(tellError)
      },
    })
  }
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={words('actionsOf', { run: title })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconChartLine size={16} />} onClick={() => seeRun(summary, 'train')}>
          {words('seeCurves')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconReportAnalytics size={16} />}
          disabled={!record?.best}
          onClick={() => seeRun(summary, 'evaluate')}
        >
          {words('seeEvaluation')}
        </Menu.Item>
        {onOpen && (
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={onOpen}>
            {words('rename')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconArrowBackUp size={16} />}
          disabled={!record}
          onClick={() => restoreNetwork(summary)}
        >
          {words('restoreNetwork')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          c="light-dark(#b42318, #ff9b93)"
          leftSection={<IconTrash size={16} />}
          disabled={isInTraining}
          onClick={() => void remove().catch(tellError)}
        >
          {words('delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
