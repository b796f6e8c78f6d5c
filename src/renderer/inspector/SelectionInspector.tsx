// Several blocks: what can be done with them together.
import { ActionIcon, Button, Group, Stack, Text, Title, Tooltip } from '@mantine/core'
import type { NodeDocument } from '../../shared/network/document.ts'
import { arrangeActions, unitActions } from '../design/selectionActions.ts'
import { useWords } from '../i18n/index.ts'
import { Section } from './Section.tsx'

export function SelectionInspector({ nodes }: { nodes: readonly NodeDocument[] }) {
  const { words } = useWords('design')
  const chosen = [...nodes]
  const ids = nodes.map(({ id }) => id)
  return (
    <>
      <Stack p="md" gap="xs">
        <Title order={2} fz="md">
          {words('several', { count: nodes.length })}
        </Title>
        <Text size="sm" c="dimmed">
          {words('severalHint')}
        </Text>
      </Stack>
      <Section title={words('alignment')}>
        <Group gap={4}>
          {arrangeActions.map(({ key, Icon, fits, run }) => (
            <Tooltip key={key} label={words(`action.${key}`)}>
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={words(`action.${key}`)}
                disabled={!fits(chosen)}
                onClick={() => run(ids)}
              >
                <Icon size={18} />
              </ActionIcon>
            </Tooltip>
          ))}
        </Group>
      </Section>
      <Section title={words('unit.name')}>
        <Group gap={6}>
          {unitActions
            .filter(({ fits }) => fits(chosen))
            .map(({ key, Icon, run }) => (
              <Button
                key={key}
                size="compact-sm"
                variant="light"
                leftSection={<Icon size={16} />}
                onClick={() => run(ids)}
              >
                {words(`action.${key}`)}
              </Button>
            ))}
        </Group>
      </Section>
    </>
  )
}
