// One class that is captured: its name, how many samples it has, and the samples, the newest first.
import { ActionIcon, Group, Radio, Text, TextInput, UnstyledButton } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
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
  /** Absent: as many classes are needed, or it is in the data already. */
  onDelete?: () => void
}

export function ClassBox({
  captured: { name, samples, present },
  isChosen,
  onChoose,
  onRename,
  onRemove,
  onDelete,
}: Props) {
  const { words } = useWords('capture')
  const box = useRef<HTMLDivElement>(null)
  // Of many classes a new one is below what is seen, and one that grows comes to be.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it grows with its samples
  useEffect(() => {
    if (isChosen) box.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen, samples.length])
  return (
    <div ref={box} className={styles.class} data-chosen={isChosen}>
      <Group gap="xs" wrap="nowrap">
        <Radio name="class" checked={isChosen} onChange={onChoose} aria-label={words('into', { name })} />
        {present === undefined ? (
          <TextInput
            size="xs"
            flex={1}
            aria-label={words('nameOf')}
            value={name}
            onFocus={onChoose}
            onChange={({ currentTarget }) => onRename(currentTarget.value)}
          />
        ) : (
          <UnstyledButton className={styles.name} tabIndex={-1} aria-hidden="true" title={name} onClick={onChoose}>
            {name}
          </UnstyledButton>
        )}
        <Text size="xs" c="var(--quiet)" aria-live="polite" className={styles.count}>
          {present === undefined
            ? words('count', { count: samples.length })
            : words('countMore', { present, count: samples.length })}
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
