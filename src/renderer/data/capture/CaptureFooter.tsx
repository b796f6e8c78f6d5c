// Below the samples: what else is asked, what is missing, and the button; or a question before all is thrown away.
import { Button, Group, Text } from '@mantine/core'
import { useWords } from '../../i18n/index.ts'
import type { Capture } from './capture.ts'
import type { CaptureProblem } from './samples.ts'
import type { Way } from './views.ts'

interface Props {
  capture: Capture
  way: Way
  problem: CaptureProblem | undefined
  isSaving: boolean
  onUse(): void
}

export function CaptureFooter({ capture, way, problem, isSaving, onUse }: Props) {
  const { words } = useWords('capture')
  return (
    <Group mt="md" align="flex-end" wrap="nowrap" gap="md">
      {capture.fields?.(way)}
      <Text size="sm" c="var(--quiet)" role="status" flex={1} ta="right">
        {problem ? words(`problem.${problem}`) : capture.hint}
      </Text>
      <Button disabled={problem !== undefined} loading={isSaving} onClick={onUse} flex="none">
        {capture.action}
      </Button>
    </Group>
  )
}

interface LeaveProps {
  count: number
  onStay(): void
  onLeave(): void
}

export function LeaveQuestion({ count, onStay, onLeave }: LeaveProps) {
  const { words } = useWords('capture')
  return (
    <Group mt="md" justify="flex-end" gap="md" role="alertdialog" aria-label={words('leave', { count })}>
      <Text size="sm" fw={600}>
        {words('leave', { count })}
      </Text>
      <Button variant="default" onClick={onStay} data-autofocus>
        {words('stay')}
      </Button>
      <Button color="red" onClick={onLeave}>
        {words('throwAway')}
      </Button>
    </Group>
  )
}
