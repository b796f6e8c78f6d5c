// Well-known sets of pictures for those who are online: nothing is downloaded before the user says so.
import { Loader, Modal, Stack, Text } from '@mantine/core'
import { useWords } from '../../i18n/index.ts'
import { tellError } from '../../store/messages.ts'
import { SetCard } from './SetCard.tsx'
import { useKnownSets } from './useKnownSets.ts'

interface Props {
  onTaken(folder: string): Promise<void> | void
  /** Drawn data instead, which needs no connection. */
  onDrawn(): void
  onClose(): void
}

export function KnownSetsDialog({ onTaken, onDrawn, onClose }: Props) {
  const { words } = useWords('knownSets')
  const { words: common } = useWords()
  const { sets, arriving, problems, fetch, cancel } = useKnownSets()
  const take = async (folder: string) => {
    onClose()
    try {
      await onTaken(folder)
    } catch (error) {
      tellError(error)
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={words('title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="sm">
        <Text size="sm" c="var(--quiet)">
          {words('hint')}
        </Text>
        {!sets && <Loader size="sm" role="status" aria-label={words('title')} />}
        {sets?.map((set) => (
          <SetCard
            key={set.name}
            set={set}
            arriving={arriving[set.name]}
            problem={problems[set.name]}
            onFetch={() => fetch(set.name)}
            onCancel={() => cancel(set.name)}
            onUse={take}
            onDrawn={() => {
              onClose()
              onDrawn()
            }}
          />
        ))}
      </Stack>
    </Modal>
  )
}
