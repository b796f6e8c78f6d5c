// A small dataset made here: drawn, photographed or recorded, class by class. Nothing leaves the machine.
import { Button, Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../i18n/index.ts'
import { tellError } from '../../store/messages.ts'
import { uploadFiles } from '../drop/upload.ts'
import { CameraView } from './CameraView.tsx'
import { CaptureFooter, LeaveQuestion } from './CaptureFooter.tsx'
import { ClassBox } from './ClassBox.tsx'
import styles from './capture.module.css'
import { DrawView } from './DrawView.tsx'
import { MicrophoneView } from './MicrophoneView.tsx'
import { resizedPng } from './pictures.ts'
import { classesOf, countOf, filesOf, problemOf } from './samples.ts'
import { useClasses } from './useClasses.ts'
import { mediumOf, type Way, ways } from './views.ts'

interface Props {
  /** Whose data it becomes. */
  project: string | undefined
  onTaken(path: string): Promise<void> | void
  onClose(): void
}

const views = { draw: DrawView, camera: CameraView, microphone: MicrophoneView }
const FEWEST_CLASSES = 2

export function CaptureDialog({ project, onTaken, onClose }: Props) {
  const { words } = useWords('capture')
  const { words: common } = useWords()
  const [way, setWay] = useState<Way>('draw')
  const [typed, setTyped] = useState<string>()
  const [chosenSide, setSide] = useState<number>()
  const [isSaving, setSaving] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const { classes, chosen, ...actions } = useClasses()
  const medium = mediumOf[way]
  const shown = classesOf(classes, medium)
  const name = typed ?? words(`firstName.${medium}`)
  const side = chosenSide ?? (way === 'draw' ? 28 : 64)
  const count = countOf(classes)
  const use = async () => {
    setSaving(true)
    try {
      const files = await filesOf(shown, name, async ({ blob, medium: each }) =>
        each === 'picture' ? resizedPng(blob, side) : blob,
      )
      const path = await uploadFiles(files, project, new AbortController().signal, () => {})
      onClose()
      if (path !== undefined) await onTaken(path)
    } catch (error) {
      tellError(error)
    } finally {
      setSaving(false)
    }
  }
  const View = views[way]
  return (
    <Modal
      opened
      onClose={() => (count === 0 ? onClose() : setLeaving(true))}
      closeOnClickOutside={false}
      size={880}
      title={words('title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <div className={styles.columns}>
        <Stack gap="sm">
          <SegmentedControl
            aria-label={words('way')}
            value={way}
            fullWidth
            onChange={(value) => setWay(value as Way)}
            data={ways.map((value) => ({ value, label: words(`wayIs.${value}`) }))}
          />
          <View into={chosen.name} onTake={actions.take} />
        </Stack>
        <Stack gap="sm">
          <Text size="sm" c="var(--quiet)">
            {words(`hint.${way}`)}
          </Text>
          <div className={styles.classes}>
            {shown.map((each) => (
              <ClassBox
                key={each.id}
                captured={each}
                isChosen={each.id === chosen.id}
                onChoose={() => actions.choose(each.id)}
                onRename={(value) => actions.rename(each.id, value)}
                onRemove={(sample) => actions.drop(each.id, sample)}
                onDelete={classes.length > FEWEST_CLASSES ? () => actions.remove(each.id) : undefined}
              />
            ))}
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconPlus size={14} />}
              onClick={actions.add}
              style={{ alignSelf: 'flex-start', flex: 'none' }}
            >
              {words('addClass')}
            </Button>
          </div>
        </Stack>
      </div>
      {isLeaving ? (
        <LeaveQuestion count={count} onStay={() => setLeaving(false)} onLeave={onClose} />
      ) : (
        <CaptureFooter
          name={name}
          onName={setTyped}
          medium={medium}
          side={side}
          onSide={setSide}
          problem={problemOf(shown, name)}
          isSaving={isSaving}
          onUse={use}
        />
      )}
    </Modal>
  )
}
