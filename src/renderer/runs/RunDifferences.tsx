// What differs between a run's project and another run's, or the project as it is now.
import { Select, Stack, Table, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { RunSummary } from '../../shared/protocol/runs.ts'
import { differences } from '../../shared/training/differences.ts'
import { useWords } from '../i18n/index.ts'
import { useProject } from '../store/project.ts'
import { useRuns } from '../store/runs.ts'
import { runTitle } from './runTitle.ts'

const NOW = 'now'

export function RunDifferences({ summary }: { summary: RunSummary }) {
  const { words, say, language } = useWords('runs')
  const runs = useRuns((state) => state.runs)
  const document = useProject((state) => state.document)
  const others = runs.filter(({ run, record }) => run !== summary.run && record)
  const at = runs.findIndex(({ run }) => run === summary.run)
  const before = runs.slice(0, Math.max(0, at)).findLast(({ record }) => record)
  const [chosen, setChosen] = useState<string>(before?.run ?? NOW)
  const other = others.find(({ run }) => run === chosen)
  const otherProject = other?.record?.project ?? document
  const found = useMemo(
    () => (otherProject && summary.record ? differences(otherProject, summary.record.project) : []),
    [otherProject, summary.record],
  )
  const otherTitle = other ? runTitle(other, language) : words('projectNow')
  return (
    <Stack gap="xs">
      <Select
        size="sm"
        label={words('compareWith')}
        maw={320}
        allowDeselect={false}
        value={other ? chosen : NOW}
        onChange={(value) => setChosen(value ?? NOW)}
        data={[
          { value: NOW, label: words('projectNow') },
          ...others.map((each) => ({ value: each.run, label: runTitle(each, language) })).reverse(),
        ]}
      />
      {found.length === 0 ? (
        <Text size="sm" c="var(--quiet)">
          {words('noDifferences')}
        </Text>
      ) : (
        <Table fz="sm" verticalSpacing={4} aria-label={words('differences')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words('setting')}</Table.Th>
              <Table.Th>{otherTitle}</Table.Th>
              <Table.Th>{words('thisRun')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {found.map(({ what, before: was, after: is }) => (
              <Table.Tr key={what.en}>
                <Table.Td>{say(what)}</Table.Td>
                <Table.Td>{was ? say(was) : '–'}</Table.Td>
                <Table.Td fw={600}>{is ? say(is) : '–'}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  )
}
