// A part of the report: its title, one sentence on how to read it, and the picture.
import { Group, Stack, Text, Title } from '@mantine/core'
import styles from './evaluate.module.css'

interface Props {
  title: string
  hint?: string
  /** At the right of the title. */
  aside?: React.ReactNode
  children: React.ReactNode
}

export function Card({ title, hint, aside, children }: Props) {
  return (
    <section className={styles.card} aria-label={title}>
      <Stack gap={2} mb="sm">
        <Group justify="space-between" gap="xs">
          <Title order={4} size="h5">
            {title}
          </Title>
          {aside}
        </Group>
        {hint && (
          <Text size="xs" c="var(--quiet)">
            {hint}
          </Text>
        )}
      </Stack>
      {children}
    </section>
  )
}
