// A new project for the user's data: what was found in it, what shall be predicted, and the templates that fit.
import { Alert, Button, Group, Loader, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Remedy } from '../../shared/errors.ts'
import type { DataWish } from '../../shared/protocol/data.ts'
import type { Answer } from '../../shared/protocol/index.ts'
import type { Text as Sentence } from '../../shared/text.ts'
import { ReadingProgress } from '../data/ReadingProgress.tsx'
import { withRemedy } from '../data/source/withRemedy.ts'
import { EngineError, engine } from '../engine/connection.ts'
import { useWords } from '../i18n/index.ts'
import { tellError } from '../store/messages.ts'
import { createProject } from '../store/opening.ts'
import { fittingTemplates } from './gallery.ts'
import { Notices } from './Notices.tsx'
import { TemplateChoice } from './TemplateChoice.tsx'
import { useBusy } from './useBusy.ts'
import { firstSeries, WishFields } from './WishFields.tsx'

export type Suggestion = Answer<'data.suggest'>

interface Problem {
  text: Sentence
  remedy?: Remedy
  samples: readonly string[]
}

export function NewFromData({ path, onClose }: { path: string; onClose(): void }) {
  const { words, say } = useWords('home')
  const { words: common } = useWords()
  const { words: data } = useWords('data')
  const [wish, setWish] = useState<DataWish>({})
  const [found, setFound] = useState<Suggestion>()
  const [problem, setProblem] = useState<Problem>()
  useEffect(() => {
    let isCurrent = true
    engine
      .ask('data.suggest', { path, wish })
      .then((suggestion) => {
        if (!isCurrent) return
        setFound(suggestion)
        setProblem(undefined)
      })
      .catch((error) => {
        if (!isCurrent) return
        if (error instanceof EngineError)
          setProblem({ text: error.text, remedy: error.remedy, samples: error.samples ?? [] })
        else tellError(error)
      })
    return () => {
      isCurrent = false
    }
  }, [path, wish])
  const ask = (next: DataWish) => {
    setProblem(undefined)
    setWish(next)
  }
  const mend = (remedy: Remedy, samples: readonly string[]) =>
    ask(remedy === 'series' ? { ...wish, series: firstSeries } : withRemedy(wish, remedy, samples))
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={words('fromData.title', { name: path.split(/[\\/]/).at(-1) })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {problem && (
        <Alert color="red" role="alert" mb="md">
          {say(problem.text)}
          {problem.remedy && (
            <Button
              mt="sm"
              display="block"
              size="compact-sm"
              variant="default"
              onClick={() => mend(problem.remedy!, problem.samples)}
            >
              {words(`fromData.remedy.${problem.remedy}`, { count: problem.samples.length })}
            </Button>
          )}
          {!found && !problem.remedy && (
            <Button mt="sm" display="block" size="compact-sm" variant="default" onClick={() => ask({ ...wish })}>
              {data('readAgain')}
            </Button>
          )}
        </Alert>
      )}
      {!found && !problem && (
        <>
          <Group role="status" mb="md">
            <Loader size="sm" />
            <Text>{words('fromData.reading')}</Text>
          </Group>
          <ReadingProgress />
        </>
      )}
      {found && <Choice path={path} found={found} wish={wish} isUsable={!problem} onWish={setWish} />}
    </Modal>
  )
}

interface ChoiceProps {
  path: string
  found: Suggestion
  wish: DataWish
  /** What is wished for can be done with the data. */
  isUsable: boolean
  onWish(wish: DataWish): void
}

function Choice({ path, found: { document, summary }, wish, isUsable, onWish }: ChoiceProps) {
  const { words } = useWords('home')
  const x = summary.variables.find(({ name }) => name === 'x') ?? summary.variables[0]
  const y = summary.variables.find(({ name }) => name === summary.label)
  const classes = y?.classes?.length ?? 0
  const fitting = fittingTemplates({
    pictures: x?.shape.length === 3,
    films: x?.shape.length === 4,
    series: document.recipe.series !== undefined,
    text: x?.vocabulary !== undefined,
    sounds: document.recipe.audio !== undefined,
    task: summary.task,
    classes,
  })
  const [chosen, setChosen] = useState<string>()
  const template = chosen && fitting.includes(chosen) ? chosen : fitting[0]
  const [name, setName] = useState(document.name)
  const { busy, run } = useBusy()
  const create = () => run('create', () => createProject({ template, name: name.trim(), data: path, wish }, 'data'))
  return (
    <Stack gap="md">
      <Text>
        {words('fromData.samples', { count: summary.count })} · {words(`fromData.${summary.task}`, { count: classes })}
      </Text>
      <WishFields
        document={document}
        columns={summary.columns}
        task={summary.task}
        sheets={summary.sheets}
        wish={wish}
        onChange={onWish}
      />
      <Notices notices={summary.notices} />
      <TemplateChoice templates={fitting} value={template} onChange={setChosen} />
      <TextInput
        label={words('fromData.name')}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && name.trim() && create()}
      />
      <Group justify="flex-end">
        <Button loading={busy !== undefined} disabled={name.trim() === '' || !isUsable} onClick={create}>
          {words('fromData.create')}
        </Button>
      </Group>
    </Stack>
  )
}
