// A new project for the user's data: what was found in it, and the templates that fit.
import { Alert, Button, Group, Loader, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Answer } from '../../shared/protocol/index.ts'
import type { Text as Sentence } from '../../shared/text.ts'
import { EngineError, engine } from '../engine/connection.ts'
import { useWords } from '../i18n/index.ts'
import { tellError } from '../store/messages.ts'
import { createProject } from '../store/opening.ts'
import { fittingTemplates } from './gallery.ts'
import { TemplateChoice } from './TemplateChoice.tsx'
import { useBusy } from './useBusy.ts'

type Suggestion = Answer<'data.suggest'>

export function NewFromData({ path, onClose }: { path: string; onClose(): void }) {
  const { words, say } = useWords('home')
  const { words: common } = useWords()
  const [found, setFound] = useState<Suggestion>()
  const [problem, setProblem] = useState<Sentence>()
  useEffect(() => {
    engine
      .ask('data.suggest', { path })
      .then(setFound)
      .catch((error) => (error instanceof EngineError ? setProblem(error.text) : tellError(error)))
  }, [path])
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={words('fromData.title', { name: path.split(/[\\/]/).at(-1) })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {problem && <Alert color="red">{say(problem)}</Alert>}
      {!found && !problem && (
        <Group role="status">
          <Loader size="sm" />
          <Text>{words('fromData.reading')}</Text>
        </Group>
      )}
      {found && <Choice path={path} found={found} />}
    </Modal>
  )
}

function Choice({ path, found: { document, summary } }: { path: string; found: Suggestion }) {
  const { words, say } = useWords('home')
  const x = summary.variables.find(({ name }) => name === 'x') ?? summary.variables[0]
  const y = summary.variables.find(({ name }) => name === summary.label)
  const classes = y?.classes?.length ?? 0
  const fitting = fittingTemplates({ pictures: x?.shape.length === 3, task: summary.task, classes })
  const [template, setTemplate] = useState(fitting[0])
  const [name, setName] = useState(document.name)
  const { busy, run } = useBusy()
  const create = () => run('create', () => createProject({ template, name: name.trim(), data: path }, 'data'))
  return (
    <Stack gap="md">
      <Text>
        {words('fromData.samples', { count: summary.count })} · {words(`fromData.${summary.task}`, { count: classes })}
      </Text>
      {summary.notices.length > 0 && (
        <Alert color="blue" variant="light">
          {summary.notices.map((notice) => (
            <Text size="sm" key={notice.en}>
              {say(notice)}
            </Text>
          ))}
        </Alert>
      )}
      <TemplateChoice templates={fitting} value={template} onChange={setTemplate} />
      <TextInput
        label={words('fromData.name')}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && name.trim() && create()}
      />
      <Group justify="flex-end">
        <Button loading={busy !== undefined} disabled={name.trim() === ''} onClick={create}>
          {words('fromData.create')}
        </Button>
      </Group>
    </Stack>
  )
}
