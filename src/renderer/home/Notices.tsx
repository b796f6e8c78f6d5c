// What the engine noticed in data that a project is made for.
import { Alert, Text } from '@mantine/core'
import type { Text as Sentence } from '../../shared/text.ts'
import { useWords } from '../i18n/index.ts'

export function Notices({ notices }: { notices: readonly Sentence[] }) {
  const { say } = useWords('home')
  if (notices.length === 0) return null
  return (
    <Alert color="blue" variant="light">
      {notices.map((notice) => (
        <Text size="sm" key={notice.en}>
          {say(notice)}
        </Text>
      ))}
    </Alert>
  )
}
