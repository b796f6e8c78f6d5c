// How far a run is: epochs, a bar for all of it and one for the epoch, times, speed, device.
import { Badge, Group, Progress, SimpleGrid, Stack, Text } from '@mantine/core'
import { foldCount, splitOf } from '../../shared/project/folds.ts'
import { duration, figure } from '../../shared/training/figures.ts'
import { elapsedSeconds, fractionDone } from '../../shared/training/job.ts'
import { useWords } from '../i18n/index.ts'
import { deviceWords, libraryName } from '../runs/deviceWords.ts'
import { phaseOf } from './phase.ts'
import type { ShownRun } from './shownRun.ts'
import { useNow } from './useNow.ts'

const colors: Partial<Record<string, string>> = {
  finished: 'teal',
  earlyStopping: 'teal',
  failed: 'red',
  interrupted: 'orange',
  paused: 'yellow',
  stopped: 'gray',
}

export function ProgressPanel({ shown }: { shown: ShownRun }) {
  const { words, say, language } = useWords('train')
  const { job, summary, epochs } = shown
  const record = summary?.record
  const isActive = job !== undefined && job.state !== 'ended'
  const now = useNow(isActive)
  const phase = phaseOf(job, record)
  if (!phase) return null
  const planned = job?.epochCount ?? record?.settings.epochs
  const done = epochs.at(-1)?.epoch ?? 0
  const current = Math.min(planned ?? done, isActive ? (job.progress?.epoch ?? done) : done)
  const fraction = isActive ? fractionDone(job) : planned ? done / planned : undefined
  const seconds = job?.clock ? elapsedSeconds(job, now) : record?.elapsedSeconds
  const rate = isActive ? job.samplesPerSecond : (job?.finished?.record.samplesPerSecond ?? record?.samplesPerSecond)
  const left = isActive && phase !== 'preparing' && phase !== 'testing' ? job.secondsLeft : undefined
  const settings = record?.settings ?? job?.finished?.record.settings
  const device = job?.started?.device ?? (settings && deviceWords(settings))
  const backend = job?.started?.backend ?? settings?.backend
  const folds = record && foldCount(record.project)
  return (
    <Stack gap={8} flex={1} miw={0}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Group gap="sm" wrap="nowrap">
          <Badge variant="light" size="lg" tt="none" c="var(--text)" color={colors[phase] ?? 'blue'}>
            {words(`phase.${phase}`)}
          </Badge>
          {folds !== undefined && (
            <Text size="sm">{words('foldOf', { fold: splitOf(record!.project)?.fold ?? 1, folds })}</Text>
          )}
          {planned !== undefined && (
            <Text fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
              {words('epochOf', { epoch: current, epochs: planned })}
            </Text>
          )}
        </Group>
        {left !== undefined && (
          <Text size="sm" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {words('left', { time: say(duration(left)) })}
          </Text>
        )}
      </Group>
      <Bars phase={phase} fraction={fraction} epochFraction={epochFraction(shown, isActive)} />
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing="md" verticalSpacing={4}>
        <Fact label={words('elapsed')} value={seconds === undefined ? undefined : say(duration(seconds))} />
        <Fact label={words('samplesPerSecond')} value={rate ? Math.round(rate).toLocaleString(language) : undefined} />
        <Fact label={words('lossNow')} value={lossNow(shown)} />
        <Fact
          label={words('device')}
          value={device && say(device)}
          title={backend && words('backend', { name: libraryName(backend) })}
        />
      </SimpleGrid>
    </Stack>
  )
}

function epochFraction({ job }: ShownRun, isActive: boolean): number | undefined {
  if (!isActive || !job?.progress) return undefined
  return job.progress.samples / job.progress.of
}

function lossNow({ job, epochs }: ShownRun): string | undefined {
  const loss = job?.progress?.loss ?? epochs.at(-1)?.training.loss
  return loss === undefined ? undefined : figure(loss)
}

/** While nothing is known of the length, the bar says so and shows none. */
function Bars({ phase, fraction, epochFraction }: { phase: string; fraction?: number; epochFraction?: number }) {
  const { words } = useWords('train')
  const isUnknown = phase === 'preparing' || phase === 'testing'
  return (
    <Stack gap={3}>
      <Progress.Root size={10} aria-hidden={isUnknown || undefined}>
        <Progress.Section
          value={isUnknown ? 100 : (fraction ?? 0) * 100}
          striped={isUnknown}
          animated={isUnknown}
          color={isUnknown ? 'gray' : undefined}
          aria-label={words('progress')}
        />
      </Progress.Root>
      <Progress.Root size={4} style={{ visibility: epochFraction === undefined ? 'hidden' : undefined }}>
        <Progress.Section value={(epochFraction ?? 0) * 100} color="gray.6" aria-label={words('progressInEpoch')} />
      </Progress.Root>
      {isUnknown && (
        <Text size="xs" c="dimmed" role="status">
          {words(phase === 'preparing' ? 'preparingHelp' : 'testingHelp')}
        </Text>
      )}
    </Stack>
  )
}

function Fact({ label, value, title }: { label: string; value?: string; title?: string }) {
  return (
    <div title={title}>
      <Text size="xs" c="var(--quiet)">
        {label}
      </Text>
      <Text size="sm" fw={600} style={{ fontVariantNumeric: 'tabular-nums' }} lineClamp={2}>
        {value ?? '–'}
      </Text>
    </div>
  )
}
