// A sample as a button: pressed, it offers to set its label right or to leave the sample out.
import { Button, Group, NativeSelect, Popover, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconArrowBackUp, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../i18n/index.ts'
import { useSampleTitle } from '../../samples/sampleTitle.ts'
import { useProject } from '../../store/project.ts'
import { correctLabel, excludeSample, restoreSample } from './changes.ts'
import styles from './samples.module.css'

interface Props {
  dataset: string
  name: string
  /** Of the sample, where it is of a class. */
  label?: string
  classes?: readonly string[]
  /** The name that is read out; absent: the sample's. */
  title?: string
  /** Shown larger, above what can be done. */
  detail?: React.ReactNode
  /** After a change. */
  onDone?(): void
  children: React.ReactNode
}

export function SampleMenu({ dataset, name, label, classes, title, detail, onDone, children }: Props) {
  const { words } = useWords('checks')
  const [isOpen, setOpen] = useState(false)
  const told = useSampleTitle()(name)
  const isOut = useProject(({ document }) =>
    document?.datasets.find((each) => each.name === dataset)?.recipe.excluded?.includes(name),
  )
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus withArrow shadow="md" position="bottom-start">
      <Popover.Target>
        <UnstyledButton className={styles.button} aria-label={title ?? told} onClick={() => setOpen(!isOpen)}>
          {children}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" maw={260}>
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {told}
          </Text>
          {detail}
          {classes && (
            <NativeSelect
              size="xs"
              label={words('sample.label')}
              value={label}
              data={[...classes]}
              onChange={({ currentTarget }) => {
                setOpen(false)
                correctLabel(dataset, name, currentTarget.value)
                onDone?.()
              }}
            />
          )}
          <Group gap="xs">
            <Button
              size="compact-sm"
              variant="default"
              leftSection={isOut ? <IconArrowBackUp size={14} /> : <IconEyeOff size={14} />}
              onClick={() => {
                setOpen(false)
                if (isOut) restoreSample(dataset, name)
                else excludeSample(dataset, name)
                onDone?.()
              }}
            >
              {words(isOut ? 'sample.restore' : 'sample.exclude')}
            </Button>
          </Group>
          <Text size="xs" c="var(--quiet)">
            {words('sample.help')}
          </Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
