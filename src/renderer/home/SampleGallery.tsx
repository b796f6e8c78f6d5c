// The sample projects as cards, the one to begin with in front.
import { Alert, Skeleton } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { SampleProject } from '../../shared/protocol/projects.ts'
import type { Text } from '../../shared/text.ts'
import { EngineError, engine } from '../engine/connection.ts'
import { useWords } from '../i18n/index.ts'
import { createProject } from '../store/opening.ts'
import { startTraining } from '../store/runs.ts'
import { galleryEntries } from './gallery.ts'
import classes from './home.module.css'
import { SampleCard } from './SampleCard.tsx'
import { useBusy } from './useBusy.ts'

export function SampleGallery() {
  const { words, say } = useWords('home')
  const [samples, setSamples] = useState<readonly SampleProject[]>()
  const [problem, setProblem] = useState<Text>()
  const { busy, run } = useBusy()
  useEffect(() => {
    engine
      .ask('projects.samples', {})
      .then(setSamples)
      .catch((error) => error instanceof EngineError && setProblem(error.text))
  }, [])
  if (problem) return <Alert color="red">{say(problem)}</Alert>
  if (!samples)
    return (
      <div className={classes.grid} aria-busy="true">
        {galleryEntries.map(({ template }) => (
          <Skeleton key={template} height={250} radius={12} />
        ))}
      </div>
    )
  const shown = galleryEntries.filter(({ template }) => samples.some(({ name }) => name === template))
  const name = (template: string) => words(`template.${template}.title`)
  return (
    <div className={classes.grid}>
      {shown.map((entry, index) => (
        <SampleCard
          key={entry.template}
          entry={entry}
          isFirst={index === 0}
          busy={busy}
          onOpen={() =>
            run(`open ${entry.template}`, () =>
              createProject({ template: entry.template, name: name(entry.template) }, 'design'),
            )
          }
          onTrain={() =>
            run(`train ${entry.template}`, async () => {
              await createProject({ template: entry.template, name: name(entry.template) }, 'train')
              await startTraining()
            })
          }
        />
      ))}
    </div>
  )
}
