// A place with nothing to show yet: what it is for, and the one thing to do.
import { Center, Stack, Text, Title } from '@mantine/core'

export function EmptyState({ title, text, children }: { title: string; text: string; children?: React.ReactNode }) {
  return (
    <Center h="100%" p="xl">
      <Stack align="center" maw={460} gap="sm">
        <Title order={3} ta="center">
          {title}
        </Title>
        <Text c="dimmed" ta="center">
          {text}
        </Text>
        {children}
      </Stack>
    </Center>
  )
}
