// A part of the report: its title, one sentence on how to read it, and the picture.
import { Stack, Text, Title } from '@mantine/core'
import styles from './evaluate.module.css'

export function Card({ title, hint, children }: { title: string; hint?: string; children: React.ReactNode }) {
  return (
    <section className={styles.card} aria-label={title}>
      <Stack gap={2} mb="sm">
        <Title order={4} size="h5">
          {title}
        </Title>
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
