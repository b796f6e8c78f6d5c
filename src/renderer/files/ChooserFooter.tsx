// Below the list: the name to save under, which files are shown, and the buttons.
import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { useWords } from '../i18n/index.ts'
import type { FileWish } from './choose.ts'
import { fileName } from './entries.ts'

interface Props {
  wish: FileWish
  allFiles: boolean
  onAllFiles(all: boolean): void
  name: string
  onName(name: string): void
  answer: string | undefined
  replaces: boolean
  onAnswer(path: string | undefined): void
}

export function ChooserFooter({ wish, allFiles, onAllFiles, name, onName, answer, replaces, onAnswer }: Props) {
  const { words } = useWords('files')
  const { words: common } = useWords()
  const { kind, extensions } = wish
  const confirm = () => answer !== undefined && onAnswer(answer)
  const label = () => {
    if (kind === 'save') return replaces ? words('replace') : words('choose.save')
    if (kind === 'file' || answer === undefined) return words(`choose.${kind}`)
    return words('chooseNamed', { name: fileName(answer) })
  }
  return (
    <Stack gap="xs">
      {kind === 'save' && (
        <TextInput
          label={words('nameFor')}
          data-autofocus
          value={name}
          onChange={({ currentTarget }) => onName(currentTarget.value)}
          onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && confirm()}
        />
      )}
      {replaces && <Text size="sm">{words('replaces', { name: fileName(answer!) })}</Text>}
      <Group gap="sm">
        {extensions && kind !== 'folder' && (
          <>
            <Text size="xs" c="dimmed">
              {!allFiles && words('only', { kinds: extensions.map((each) => `.${each}`).join(' ') })}
            </Text>
            <Checkbox
              size="xs"
              label={words('allFiles')}
              checked={allFiles}
              onChange={({ currentTarget }) => onAllFiles(currentTarget.checked)}
            />
          </>
        )}
        <Group ml="auto" gap="xs">
          <Button variant="default" onClick={() => onAnswer(undefined)}>
            {common('cancel')}
          </Button>
          <Button disabled={answer === undefined} onClick={confirm} color={replaces ? 'orange' : undefined} maw={340}>
            {label()}
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}
