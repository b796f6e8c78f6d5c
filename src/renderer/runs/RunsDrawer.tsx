// The drawer of runs, over every place: all runs of the project, what can be done with each, and what tells them apart.
import { Drawer, Table, Text, VisuallyHidden } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../i18n/index.ts'
import { useProject } from '../store/project.ts'
import { useRuns } from '../store/runs.ts'
import { useView } from '../store/view.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LastDeleted, useLastDeleted } from './LastDeleted.tsx'
import { RunRow } from './RunRow.tsx'
import { SortHeader } from './SortHeader.tsx'
import { type RunColumn, sortRuns } from './sortRuns.ts'

export function RunsDrawer() {
  const { words } = useWords('runs')
  const isOpen = useView((view) => view.runsOpen)
  const hasProject = useProject((state) => state.path !== undefined)
  const runs = useRuns((state) => state.runs)
  const close = () => {
    useView.setState({ runsOpen: false })
    useLastDeleted.setState({ deleted: undefined })
  }
  return (
    <Drawer
      opened={isOpen && hasProject}
      onClose={close}
      position="right"
      size={900}
      title={
        <Text fw={600} size="lg">
          {words('title')}
        </Text>
      }
      closeButtonProps={{ 'aria-label': words('close') }}
      overlayProps={{ backgroundOpacity: 0.25 }}
    >
      <LastDeleted />
      {runs.length === 0 ? (
        <EmptyState Icon={IconHistory} title={words('emptyTitle')} text={words('empty')} />
      ) : (
        <RunTable />
      )}
    </Drawer>
  )
}

function RunTable() {
  const { words } = useWords('runs')
  const runs = useRuns((state) => state.runs)
  const [sorting, setSorting] = useState<{ by: RunColumn; isDescending: boolean }>({ by: 'time', isDescending: true })
  const [open, setOpen] = useState<string>()
  const isClasses = runs.some(({ record }) => record?.best?.training.accuracy !== undefined)
  const metricWords = words(isClasses ? 'accuracy' : 'error')
  const header = (column: RunColumn, label: string) => (
    <SortHeader column={column} label={label} sorting={sorting} onSort={setSorting} />
  )
  return (
    <>
      <Text size="sm" c="var(--quiet)" mb="sm">
        {words('help')}
      </Text>
      <Table verticalSpacing={6} horizontalSpacing="xs" style={{ fontVariantNumeric: 'tabular-nums' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={56}>{words('overlay')}</Table.Th>
            {header('time', words('run'))}
            {header('epochs', words('epochs'))}
            {header('loss', words('loss'))}
            {header('metric', metricWords)}
            {header('duration', words('duration'))}
            <Table.Th w={130}>
              <Text span size="sm" fw={700}>
                {words('device')}
              </Text>
            </Table.Th>
            <Table.Th w={72}>
              <VisuallyHidden>{words('actions')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sortRuns(runs, sorting.by, sorting.isDescending).map((summary) => (
            <RunRow
              key={summary.run}
              summary={summary}
              isOpen={open === summary.run}
              onOpen={() => setOpen(open === summary.run ? undefined : summary.run)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}
