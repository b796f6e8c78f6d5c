// The formats for one run, as cards.
import { Group, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Answer } from '../../shared/protocol/index.ts'
import type { RunSummary } from '../../shared/protocol/runs.ts'
import { engine } from '../engine/connection.ts'
import { useWords } from '../i18n/index.ts'
import { runTitle } from '../runs/runTitle.ts'
import { tellError } from '../store/messages.ts'
import { showRun } from '../store/view.ts'
import { FormatCard } from './FormatCard.tsx'

export type Format = Answer<'export.formats'>[number]

export function RunExport({ runs, run }: { runs: readonly RunSummary[]; run: RunSummary }) {
  const { words, language } = useWords('export')
  const [formats, setFormats] = useState<readonly Format[]>([])
  useEffect(() => {
    engine.ask('export.formats', {}).then(setFormats).catch(tellError)
  }, [])
  return (
    <Stack maw={1080} mx="auto" p="lg" gap="lg">
      <Group justify="space-between" align="flex-end" gap="md">
        <Stack gap={4} maw={620}>
          <Title order={3}>{words('title')}</Title>
          <Text size="sm" c="var(--quiet)">
            {words('text')}
          </Text>
        </Stack>
        <Select
          label={words('run')}
          w={340}
          allowDeselect={false}
          data={runs.toReversed().map((summary) => ({
            value: summary.run,
            label: words('runEpoch', { name: runTitle(summary, language), epoch: summary.record?.best?.epoch }),
          }))}
          value={run.run}
          onChange={(value) => value && showRun(value)}
        />
      </Group>
      <SimpleGrid
        component="ul"
        cols={{ base: 1, md: 2 }}
        spacing="lg"
        p={0}
        m={0}
        style={{ listStyle: 'none' }}
        aria-label={words('formats')}
      >
        {formats.map((format) => (
          <FormatCard key={format.format} format={format} run={run.run} />
        ))}
      </SimpleGrid>
    </Stack>
  )
}
