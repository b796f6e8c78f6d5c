// One well-known set: where it is from, under which licence, how large, what it must hash to; its download, or its use.
import { Alert, Badge, Button, Group, Progress, Text } from '@mantine/core'
import { IconCheck, IconDownload, IconSparkles } from '@tabler/icons-react'
import type { KnownSetState } from '../../../shared/protocol/knownSets.ts'
import type { Text as Sentence } from '../../../shared/text.ts'
import { duration } from '../../../shared/training/figures.ts'
import { useWords } from '../../i18n/index.ts'
import styles from './knownSets.module.css'
import type { Arriving } from './useKnownSets.ts'

interface Props {
  set: KnownSetState
  arriving: Arriving | 'beginning' | undefined
  problem: Sentence | undefined
  onFetch(): void
  onCancel(): void
  onUse(folder: string): void
  onDrawn(): void
}

export function SetCard({ set, arriving, problem, onFetch, onCancel, onUse, onDrawn }: Props) {
  const { words, say, language } = useWords('knownSets')
  const { words: common } = useWords()
  const megabytes = (bytes: number) => (bytes / 1e6).toLocaleString(language, { maximumFractionDigits: 1 })
  const [title, ...about] = say(set.title).split(/: ?/)
  const { folder } = set
  return (
    <section className={styles.card} aria-label={title}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Group gap="xs">
            <Text fw={600}>{title}</Text>
            {folder !== undefined && (
              <Badge size="sm" variant="light" color="green" leftSection={<IconCheck size={12} />}>
                {words('here')}
              </Badge>
            )}
          </Group>
          <Text size="sm">{about.join(': ')}</Text>
        </div>
        {folder !== undefined ? (
          <Button flex="none" onClick={() => onUse(folder)}>
            {words('use')}
          </Button>
        ) : (
          !arriving && (
            <Button flex="none" variant="default" leftSection={<IconDownload size={16} />} onClick={onFetch}>
              {words(set.arrived > 0 ? 'goOn' : 'download', { size: megabytes(set.bytes) })}
            </Button>
          )
        )}
      </Group>
      <dl className={styles.facts}>
        <dt>{words('source')}</dt>
        <dd>{set.source}</dd>
        <dt>{words('licence')}</dt>
        <dd>{say(set.licence)}</dd>
        {folder === undefined ? (
          <>
            <dt>{words('from')}</dt>
            <dd>{words('fromIs', { host: set.host, size: megabytes(set.bytes) })}</dd>
          </>
        ) : (
          <>
            <dt>{words('folder')}</dt>
            <dd>{folder}</dd>
          </>
        )}
        <dt>{words('checksum')}</dt>
        <dd>
          {set.checksums.map(({ file, md5 }) => (
            <div key={file}>
              <code>{md5}</code> {file}
            </div>
          ))}
        </dd>
      </dl>
      {arriving && (
        <Group gap="md" wrap="nowrap" role="status">
          <Download arriving={arriving} title={words('arriving', { name: title })} megabytes={megabytes} />
          <Button variant="default" size="compact-sm" flex="none" onClick={onCancel}>
            {common('cancel')}
          </Button>
        </Group>
      )}
      {!arriving && folder === undefined && set.arrived > 0 && (
        <Text size="xs" c="var(--quiet)">
          {words('kept', { done: megabytes(set.arrived), total: megabytes(set.bytes) })}
        </Text>
      )}
      {problem && (
        <Alert color="red" role="alert" mt="xs">
          <Text size="sm" mb="xs">
            {say(problem)}
          </Text>
          <Button variant="default" size="compact-sm" leftSection={<IconSparkles size={14} />} onClick={onDrawn}>
            {words('drawn')}
          </Button>
        </Alert>
      )}
    </section>
  )
}

interface DownloadProps {
  arriving: Arriving | 'beginning'
  title: string
  megabytes(bytes: number): string
}

function Download({ arriving, title, megabytes }: DownloadProps) {
  const { words, say } = useWords('knownSets')
  if (arriving === 'beginning') return <Text size="sm">{words('beginning')}</Text>
  const { done, total, secondsLeft } = arriving
  const left = secondsLeft !== undefined && done < total ? words('left', { time: say(duration(secondsLeft)) }) : ''
  return (
    <div style={{ flex: 1 }}>
      <Progress value={(100 * done) / total} aria-label={title} mb={4} />
      <Text size="xs">
        {words('progress', { done: megabytes(done), total: megabytes(total) })} {left}
      </Text>
    </div>
  )
}
