// Messages at the lower edge, read out by screen readers.
import { Button, Notification, Stack } from '@mantine/core'
import { useWords } from '../i18n/index.ts'
import { dismiss, useMessages } from '../store/messages.ts'

export function Messages() {
  const { say, words } = useWords()
  const messages = useMessages((state) => state.messages)
  return (
    <Stack
      pos="fixed"
      bottom={16}
      right={16}
      w={420}
      maw="calc(100vw - 32px)"
      gap="xs"
      style={{ zIndex: 400 }}
      aria-live="polite"
    >
      {messages.map(({ id, kind, text, action }) => (
        <Notification
          key={id}
          color={kind === 'error' ? 'red' : 'teal'}
          role={kind === 'error' ? 'alert' : 'status'}
          withBorder
          closeButtonProps={{ 'aria-label': words('close') }}
          onClose={() => dismiss(id)}
        >
          {say(text)}
          {action && (
            <Button
              size="compact-xs"
              variant="light"
              ml="sm"
              onClick={() => {
                action.run()
                dismiss(id)
              }}
            >
              {say(action.label)}
            </Button>
          )}
        </Notification>
      ))}
    </Stack>
  )
}
