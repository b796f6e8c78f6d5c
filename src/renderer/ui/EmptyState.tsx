// A place with nothing to show yet: what it is for, and the one thing to do.
import { Center, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'

interface Props {
  Icon?: Icon
  title: string
  text: string
  children?: React.ReactNode
}

export function EmptyState({ Icon, title, text, children }: Props) {
  return (
    <Center mih="100%" p="xl">
      <Stack align="center" maw={620} gap="md">
        {Icon && (
          <ThemeIcon size={72} radius="xl" variant="light">
            <Icon size={40} stroke={1.5} aria-hidden />
          </ThemeIcon>
        )}
        <Title order={2} ta="center">
          {title}
        </Title>
        <Text c="var(--quiet)" ta="center" maw={520}>
          {text}
        </Text>
        {children}
      </Stack>
    </Center>
  )
}
