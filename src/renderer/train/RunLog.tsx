// What happened in a run, in order: where it ran, what was noticed, how it ended; and the file that it kept.
import { Accordion, Code, List, ScrollArea, Text } from '@mantine/core'
import type { Text as Sentence } from '../../shared/text.ts'
import { duration } from '../../shared/training/figures.ts'
import { useWords } from '../i18n/index.ts'
import { deviceWords } from '../runs/deviceWords.ts'
import { phaseOf } from './phase.ts'
import type { ShownRun } from './shownRun.ts'

export function RunLog({ shown }: { shown: ShownRun }) {
  const { words, say, language } = useWords('train')
  const { job, summary, log, bestEpoch } = shown
  const record = summary?.record
  const phase = phaseOf(job, record)
  const device: Sentence | undefined = job?.started?.device ?? (record && deviceWords(record.settings))
  const lines = [
    record && words('log.created', { time: new Date(record.created).toLocaleString(language) }),
    device && words('log.device', { device: say(device) }),
    ...(job?.notices ?? []).map(say),
    bestEpoch !== undefined && words('log.best', { epoch: bestEpoch }),
    phase && words(`phase.${phase}`),
    record && !(job && job.state !== 'ended') && words('log.took', { time: say(duration(record.elapsedSeconds)) }),
  ].filter((line) => typeof line === 'string')
  if (lines.length === 0) return null
  return (
    <Accordion variant="contained" chevronPosition="left" styles={{ control: { minHeight: 40 } }}>
      <Accordion.Item value="log">
        <Accordion.Control>
          <Text size="sm" fw={600}>
            {words('log.title')}
          </Text>
        </Accordion.Control>
        <Accordion.Panel>
          <List size="sm" spacing={4}>
            {lines.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
          {log.length > 0 && (
            <ScrollArea.Autosize mah={180} mt="sm" viewportProps={{ tabIndex: 0, 'aria-label': words('log.file') }}>
              <Code block fz={11}>
                {log.map(({ time, text }) => `${new Date(time).toLocaleString(language)} ${say(text)}\n`)}
              </Code>
            </ScrollArea.Autosize>
          )}
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  )
}
