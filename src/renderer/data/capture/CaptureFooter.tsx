// Below the samples: what the data is called, how large its pictures are, what is missing; or a question before all is thrown away.
import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { useWords } from '../../i18n/index.ts'
import { sides } from './pictures.ts'
import type { CaptureProblem, Medium } from './samples.ts'

interface Props {
  name: string
  onName(name: string): void
  medium: Medium
  side: number
  onSide(side: number): void
  problem: CaptureProblem | undefined
  isSaving: boolean
  onUse(): void
}

export function CaptureFooter({ name, onName, medium, side, onSide, problem, isSaving, onUse }: Props) {
  const { words } = useWords('capture')
  return (
    <Group mt="md" align="flex-end" wrap="nowrap" gap="md">
      <TextInput
        label={words('name')}
        value={name}
        w={220}
        onChange={({ currentTarget }) => onName(currentTarget.value)}
      />
      {medium === 'picture' && (
        <NativeSelect
          label={words('side')}
          value={side}
          data={sides.map((value) => ({ value: String(value), label: words('sideIs', { side: value }) }))}
          onChange={({ currentTarget }) => onSide(Number(currentTarget.value))}
        />
      )}
      <Text size="sm" c="var(--quiet)" role="status" flex={1} ta="right">
        {problem ? words(`problem.${problem}`) : words('local')}
      </Text>
      <Button disabled={problem !== undefined} loading={isSaving} onClick={onUse} flex="none">
        {words('use')}
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
