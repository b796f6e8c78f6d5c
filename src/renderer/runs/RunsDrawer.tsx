// The drawer of runs, over every place: all runs of the project, what can be done with each, and what tells them apart.
import { Drawer, Group, Switch, Table, Text, VisuallyHidden } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../i18n/index.ts'
import { useProject } from '../store/project.ts'
import { useRuns } from '../store/runs.ts'
import { useView } from '../store/view.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LastDeleted, useLastDeleted } from './LastDeleted.tsx'
import { RunRow } from './RunRow.tsx'
import { RunScatter } from './RunScatter.tsx'
import type { RunFigure } from './runFigures.ts'
import { SortHeader } from './SortHeader.tsx'
import { sortRuns } from './sortRuns.ts'

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
      size={1040}
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
  const [sorting, setSorting] = useState<{ by: RunFigure; isDescending: boolean }>({ by: 'time', isDescending: true })
  const [hasChart, setChart] = useState(false)
  const [open, setOpen] = useState<string>()
  const isClasses = runs.some(({ record }) => record?.best?.training.accuracy !== undefined)
  const hasFMeasure = runs.some(({ test }) => test?.fMeasure !== undefined)
  const metricWords = words(isClasses ? 'accuracy' : 'error')
  const header = (column: RunFigure, label: string) => (
    <SortHeader column={column} label={label} sorting={sorting} onSort={setSorting} />
  )
  return (
    <>
      <Group justify="space-between" wrap="nowrap" mb="sm">
        <Text size="sm" c="var(--quiet)">
          {words('help')}
        </Text>
        {runs.length > 1 && (
          <Switch
            size="xs"
            style={{ flex: 'none' }}
            label={words('scatter.show')}
            checked={hasChart}
            onChange={({ currentTarget }) => setChart(currentTarget.checked)}
          />
        )}
      </Group>
      {hasChart && runs.length > 1 && <RunScatter runs={runs} open={open} onOpen={setOpen} />}
      <Table verticalSpacing={6} horizontalSpacing="xs" style={{ fontVariantNumeric: 'tabular-nums' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={56}>{words('overlay')}</Table.Th>
            {header('time', words('run'))}
            {header('epochs', words('epochs'))}
            {header('loss', words('loss'))}
            {header(isClasses ? 'accuracy' : 'error', metricWords)}
            {hasFMeasure && header('fMeasure', words('figure.fMeasure'))}
            {header('parameters', words('figure.parameters'))}
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
              hasFMeasure={hasFMeasure}
              onOpen={() => setOpen(open === summary.run ? undefined : summary.run)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}
