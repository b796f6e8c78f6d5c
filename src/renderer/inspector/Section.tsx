// A part of the inspector under a heading.
import { Stack, Title } from '@mantine/core'

export function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Stack component="section" gap={8} py="sm" px="md" style={{ borderTop: '1px solid var(--line)' }}>
      <Title order={3} fz={12} fw={600} c="var(--quiet)">
        {title}
      </Title>
      {children}
    </Stack>
  )
}
