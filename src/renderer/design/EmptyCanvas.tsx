// A canvas with nothing on it: how to begin.
import { Center, Stack, Text, Title } from '@mantine/core'
import { IconDragDrop } from '@tabler/icons-react'
import { useWords } from '../i18n/index.ts'

export function EmptyCanvas() {
  const { words } = useWords('design')
  return (
    <Center pos="absolute" inset={0} style={{ pointerEvents: 'none' }}>
      <Stack align="center" gap="xs" maw={380}>
        <IconDragDrop size={40} color="var(--quiet)" stroke={1.4} aria-hidden />
        <Title order={3} fz="lg" ta="center">
          {words('emptyTitle')}
        </Title>
        <Text c="dimmed" size="sm" ta="center">
          {words('emptyText')}
        </Text>
      </Stack>
    </Center>
  )
}
