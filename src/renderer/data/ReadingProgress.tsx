// How far a long reading of data is, with the time left, and a way to end it.
import { Button, Group, Progress, Text } from '@mantine/core'
import { duration } from '../../shared/training/figures.ts'
import { useWords } from '../i18n/index.ts'
import { cancelReading, useReadings } from '../store/readings.ts'
import { Panel } from './Panel.tsx'

export function ReadingProgress() {
  const { words, say, language } = useWords('data')
  const readings = useReadings((state) => state.readings)
  const count = new Intl.NumberFormat(language)
  return readings.map(({ reading, name, done, total, secondsLeft }) => {
    const title = words('bigReading.title', { name })
    return (
      <Panel
        key={reading}
        title={title}
        tools={
          <Button size="compact-sm" variant="default" onClick={() => cancelReading(reading)}>
            {words('bigReading.cancel')}
          </Button>
        }
      >
        <Progress value={total ? (100 * done) / total : 0} aria-label={title} mb={6} />
        <Group justify="space-between" gap="md">
          <Text size="sm">{words('bigReading.of', { done: count.format(done), total: count.format(total) })}</Text>
          {secondsLeft !== undefined && (
            <Text size="sm">{words('bigReading.left', { time: say(duration(secondsLeft)) })}</Text>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {words('bigReading.kept')}
        </Text>
      </Panel>
    )
  })
}
