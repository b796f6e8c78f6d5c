// Projects that were open before: a click opens one; those that are gone say so and can be taken off the list.
import { ActionIcon, Loader, Stack, Text, Title, Tooltip, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { RecentProject } from '../../shared/protocol/projects.ts'
import { engine } from '../engine/connection.ts'
import { useWords } from '../i18n/index.ts'
import { tellError } from '../store/messages.ts'
import { openProject } from '../store/opening.ts'
import classes from './home.module.css'
import { useBusy } from './useBusy.ts'

export function RecentProjects() {
  const { words } = useWords('home')
  const [recent, setRecent] = useState<readonly RecentProject[]>()
  const { busy, run } = useBusy()
  useEffect(() => {
    engine.ask('projects.recent', {}).then(setRecent).catch(tellError)
  }, [])
  const forget = (path: string) => {
    setRecent((known) => known?.filter((each) => each.path !== path))
    engine.ask('projects.forget', { path }).catch(tellError)
  }
  return (
    <Stack gap={6}>
      <Title order={2} size="h6">
        {words('recent')}
      </Title>
      {recent?.length === 0 && (
        <Text size="sm" c="var(--quiet)">
          {words('noRecent')}
        </Text>
      )}
      {recent?.map((project) => (
        <div className={classes.recent} key={project.path}>
          <UnstyledButton
            disabled={project.missing || busy !== undefined}
            title={project.path}
            onClick={() => run(project.path, () => openProject(project.path))}
          >
            <Text size="sm" truncate c={project.missing ? 'var(--quiet)' : undefined} fw={500}>
              {project.name}
            </Text>
            <Detail project={project} />
          </UnstyledButton>
          {busy === project.path && <Loader size="xs" />}
          <Tooltip label={words('forget', { name: project.name })}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words('forget', { name: project.name })}
              onClick={() => forget(project.path)}
            >
              <IconX size={14} />
            </ActionIcon>
          </Tooltip>
        </div>
      ))}
    </Stack>
  )
}

function Detail({ project: { missing, opened } }: { project: RecentProject }) {
  const { words, language } = useWords('home')
  if (missing)
    return (
      <Text size="xs" c="var(--quiet)" style={{ display: 'flex', alignItems: 'center', gap: 4 }}>
        <IconAlertTriangle size={12} />
        {words('missing')}
      </Text>
    )
  return (
    <Text size="xs" c="var(--quiet)">
      {new Date(opened).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })}
    </Text>
  )
}
