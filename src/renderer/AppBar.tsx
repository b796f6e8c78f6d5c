// The bar on top: home, the project's name, the places in the order of the work, undo, runs, language and theme.
import { ActionIcon, Badge, Button, Group, Menu, Text, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconHistory,
  IconHome,
  IconLanguage,
  IconMoon,
  IconSun,
} from '@tabler/icons-react'
import { useWords } from './i18n/index.ts'
import { SettingsButton } from './settings/SettingsButton.tsx'
import { tellError } from './store/messages.ts'
import { goHome } from './store/opening.ts'
import { redo, undo, useProject } from './store/project.ts'
import { changeSettings, goTo, places, useView } from './store/view.ts'
import { TrainingBadge } from './train/TrainingBadge.tsx'

export function AppBar() {
  const { words } = useWords()
  const name = useProject(({ document }) => document?.name)
  return (
    <Group
      component="header"
      px="sm"
      gap="xs"
      mih="var(--bar-height)"
      style={{ background: 'var(--panel)', borderBottom: '1px solid var(--line)' }}
    >
      <Tooltip label={words('home')}>
        <ActionIcon variant="subtle" aria-label={words('home')} onClick={goHome}>
          <IconHome size={18} />
        </ActionIcon>
      </Tooltip>
      {name !== undefined ? <Open name={name} /> : <Text fw={600}>{words('product')}</Text>}
      <Group gap={4} ml="auto" wrap="nowrap">
        {name !== undefined && <ProjectTools />}
        <LanguageMenu />
        <ThemeButton />
        <SettingsButton />
      </Group>
    </Group>
  )
}

function Open({ name }: { name: string }) {
  const { words } = useWords()
  const saving = useProject((state) => state.saving)
  const openElsewhere = useProject((state) => state.openElsewhere)
  const place = useView((view) => view.place)
  return (
    <>
      <Text component="h1" size="md" m={0} fw={600} truncate maw={220} miw={0} title={name}>
        {name}
      </Text>
      <Text size="xs" c="dimmed" aria-live="polite" visibleFrom="sm" style={{ flexShrink: 0 }}>
        {words(saving)}
      </Text>
      {openElsewhere && (
        <Tooltip label={words('openElsewhereHelp')} multiline maw={320}>
          <Badge
            variant="light"
            color="orange"
            c="var(--mantine-color-text)"
            tt="none"
            role="status"
            tabIndex={0}
            style={{ flexShrink: 0 }}
          >
            {words('openElsewhere')}
          </Badge>
        </Tooltip>
      )}
      <Group
        component="nav"
        aria-label={words('places')}
        gap={2}
        ml={{ sm: 'md' }}
        wrap="nowrap"
        style={{ flexShrink: 0 }}
      >
        {places.map((each) => (
          <Button
            key={each}
            size="compact-sm"
            variant={each === place ? 'light' : 'subtle'}
            color={each === place ? undefined : 'gray'}
            aria-current={each === place ? 'page' : undefined}
            // The usual darker ground while the pointer is over it would leave too little contrast.
            style={each === place ? { background: 'var(--mantine-color-blue-light)' } : undefined}
            onClick={() => goTo(each)}
          >
            {words(`place.${each}`)}
          </Button>
        ))}
      </Group>
    </>
  )
}

function ProjectTools() {
  const { words, say } = useWords()
  const last = useProject((state) => state.done.at(-1))
  const next = useProject((state) => state.undone.at(-1))
  const undoLabel = last ? words('undoStep', { step: say(last.label) }) : words('undo')
  const redoLabel = next ? words('redoStep', { step: say(next.label) }) : words('redo')
  return (
    <>
      <TrainingBadge />
      <Tooltip label={undoLabel}>
        <ActionIcon variant="subtle" aria-label={undoLabel} disabled={!last} onClick={undo}>
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoLabel}>
        <ActionIcon variant="subtle" aria-label={redoLabel} disabled={!next} onClick={redo}>
          <IconArrowForwardUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconHistory size={16} />}
        onClick={() => useView.setState(({ runsOpen }) => ({ runsOpen: !runsOpen }))}
      >
        {words('runs')}
      </Button>
    </>
  )
}

/** Each language is named in itself, so that whoever cannot read the screen finds theirs. */
function LanguageMenu() {
  const { words } = useWords()
  const choose = (language: 'en' | 'ja') => changeSettings({ language }).catch(tellError)
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={words('language')}>
          <IconLanguage size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => choose('en')}>English</Menu.Item>
        <Menu.Item onClick={() => choose('ja')}>日本語</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function ThemeButton() {
  const { words } = useWords()
  const theme = useView((view) => view.settings.theme)
  const isDark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  const label = words(isDark ? 'light' : 'dark')
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        aria-label={label}
        onClick={() => changeSettings({ theme: isDark ? 'light' : 'dark' }).catch(tellError)}
      >
        {isDark ? <IconSun size={18} /> : <IconMoon size={18} />}
      </ActionIcon>
    </Tooltip>
  )
}
