// The errors that keep training from starting, each with a way to where it is mended.
import { Alert, Anchor, List } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Problem } from '../../shared/network/problems.ts'
import { useWords } from '../i18n/index.ts'
import { alertTitle } from '../ui/alertTitle.ts'
import { goToProblem } from './problems.ts'

const MOST_SHOWN = 5

export function StartProblems({ problems }: { problems: readonly Problem[] }) {
  const { words, say } = useWords('train')
  if (problems.length === 0) return null
  return (
    <Alert
      id="start-problems"
      color="red"
      variant="light"
      styles={alertTitle}
      icon={<IconAlertTriangle size={20} />}
      title={words('problems.title', { count: problems.length })}
    >
      <List size="sm" spacing={6}>
        {problems.slice(0, MOST_SHOWN).map((problem) => (
          <List.Item key={`${problem.code}${problem.network}${problem.node}${problem.port}${problem.path}`}>
            {say(problem.text)}{' '}
            <Anchor
              component="button"
              type="button"
              size="sm"
              c="inherit"
              underline="always"
              onClick={() => goToProblem(problem)}
            >
              {words('problems.show')}
            </Anchor>
          </List.Item>
        ))}
        {problems.length > MOST_SHOWN && (
          <List.Item>{words('problems.more', { count: problems.length - MOST_SHOWN })}</List.Item>
        )}
      </List>
    </Alert>
  )
}
