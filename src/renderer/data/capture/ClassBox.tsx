// One class that is captured: its name, how many samples it has, and the samples, the newest first.
import { ActionIcon, Group, Radio, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useWords } from '../../i18n/index.ts'
import styles from './capture.module.css'
import { SampleTile } from './SampleTile.tsx'
import type { CapturedClass, Sample } from './samples.ts'

interface Props {
  captured: CapturedClass
  isChosen: boolean
  onChoose(): void
  onRename(name: string): void
  onRemove(sample: Sample): void
  /** Absent: as many classes are needed. */
  onDelete?: () => void
}

export function ClassBox({ captured: { name, samples }, isChosen, onChoose, onRename, onRemove, onDelete }: Props) {
  const { words } = useWords('capture')
  return (
    <div className={styles.class} data-chosen={isChosen}>
      <Group gap="xs" wrap="nowrap">
        <Radio name="class" checked={isChosen} onChange={onChoose} aria-label={words('into', { name })} />
        <TextInput
          size="xs"
          flex={1}
          aria-label={words('nameOf')}
          value={name}
          onFocus={onChoose}
          onChange={({ currentTarget }) => onRename(currentTarget.value)}
        />
        <Text size="xs" c="var(--quiet)" aria-live="polite" className={styles.count}>
          {words('count', { count: samples.length })}
        </Text>
        {onDelete && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={words('deleteClass', { name })}
            onClick={onDelete}
          >
            <IconTrash size={15} />
          </ActionIcon>
        )}
      </Group>
      {samples.length > 0 && (
        <ul className={styles.samples}>
          {samples
            .map((sample, i) => (
              <SampleTile
                key={sample.url}
                sample={sample}
                number={i + 1}
                className={name}
                onRemove={() => onRemove(sample)}
              />
            ))
            .reverse()}
        </ul>
      )}
    </div>
  )
}
