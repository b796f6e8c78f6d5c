// Samples made here: drawn, photographed or recorded, class by class. Nothing leaves the machine.
import { Button, Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../i18n/index.ts'
import { tellError } from '../../store/messages.ts'
import { CameraView } from './CameraView.tsx'
import { CaptureFooter, LeaveQuestion } from './CaptureFooter.tsx'
import { ClassBox } from './ClassBox.tsx'
import styles from './capture.module.css'
import type { Capture } from './capture.ts'
import { DrawView } from './DrawView.tsx'
import { MicrophoneView } from './MicrophoneView.tsx'
import { type CapturedClass, classesOf, countOf } from './samples.ts'
import { useClasses } from './useClasses.ts'
import { mediumOf, type Way } from './views.ts'

interface Props {
  capture: Capture
  onClose(): void
}

const views = { draw: DrawView, camera: CameraView, microphone: MicrophoneView }

export function CaptureDialog({ capture, onClose }: Props) {
  const { words } = useWords('capture')
  const { words: common } = useWords()
  const [way, setWay] = useState(capture.ways[0])
  const [isSaving, setSaving] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const { classes, chosen, ...actions } = useClasses(capture.classes)
  const shown = classesOf(classes, mediumOf[way])
  const count = countOf(classes)
  const use = async () => {
    setSaving(true)
    try {
      const done = await capture.use(shown, way)
      onClose()
      await done?.()
    } catch (error) {
      tellError(error)
    } finally {
      setSaving(false)
    }
  }
  const mayGo = ({ present }: CapturedClass) => present === undefined && classes.length > capture.fewestClasses
  const View = views[way]
  return (
    <Modal
      opened
      onClose={() => (count === 0 ? onClose() : setLeaving(true))}
      closeOnClickOutside={false}
      size={880}
      title={capture.title}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <div className={styles.columns}>
        <Stack gap="sm">
          {capture.ways.length > 1 && (
            <SegmentedControl
              aria-label={words('way')}
              value={way}
              fullWidth
              onChange={(value) => setWay(value as Way)}
              data={capture.ways.map((value) => ({ value, label: words(`wayIs.${value}`) }))}
            />
          )}
          <View into={chosen.name} taking={capture.taking} onTake={actions.take} />
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
                onDelete={mayGo(each) ? () => actions.remove(each.id) : undefined}
              />
            ))}
          </div>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={actions.add}
            style={{ alignSelf: 'flex-start', flex: 'none' }}
          >
            {words('addClass')}
          </Button>
        </Stack>
      </div>
      {isLeaving ? (
        <LeaveQuestion count={count} onStay={() => setLeaving(false)} onLeave={onClose} />
      ) : (
        <CaptureFooter
          capture={capture}
          way={way}
          problem={capture.problem(shown, way)}
          isSaving={isSaving}
          onUse={use}
        />
      )}
    </Modal>
  )
}
