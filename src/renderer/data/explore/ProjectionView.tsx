// The samples as a cloud of points; the one that is pointed at is shown beside it.
import { Group, Loader, Text } from '@mantine/core'
import { useState } from 'react'
import type { DatasetDocument } from '../../../shared/data/document.ts'
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import { engine } from '../../engine/connection.ts'
import { useWords } from '../../i18n/index.ts'
import { percent } from '../../samples/number.ts'
import { useSampleTitle } from '../../samples/sampleTitle.ts'
import { FindingExamples } from '../checks/FindingExamples.tsx'
import { Cloud } from './Cloud.tsx'
import { classColour, MOST_COLOURS } from './colours.ts'
import styles from './explore.module.css'
import { useDataAnswer } from './useDataAnswer.ts'

interface Props {
  project: string
  dataset: DatasetDocument
  summary: DatasetSummary
  reading: number
}

export function ProjectionView({ project, dataset, summary, reading }: Props) {
  const { words, say, language } = useWords('checks')
  const title = useSampleTitle()
  const [chosen, setChosen] = useState<number>()
  const { answer, problem } = useDataAnswer(`${project} ${dataset.name} ${reading}`, () =>
    engine.ask('data.projection', { project, dataset: dataset.name }),
  )
  if (problem) return <Text size="sm">{say(problem)}</Text>
  if (!answer) return <Loader size="sm" role="status" aria-label={words('busy')} />
  const { indices, names, splits, labels, explained } = answer
  const target = summary.variables.find(({ name }) => name === summary.label)
  const at = chosen !== undefined && chosen < indices.length ? chosen : undefined
  const label = at === undefined ? undefined : target?.classes?.[labels[at]]
  const both = percent(explained[0] + explained[1], language, 0)
  return (
    <>
      <Cloud
        projection={answer}
        isOfClasses={target?.classes !== undefined}
        chosen={at}
        onChoose={setChosen}
        title={words('explore.cloud', { count: indices.length })}
      />
      <Group gap="sm" mt={6}>
        {target?.classes?.slice(0, MOST_COLOURS).map((name, k) => (
          <span key={name} className={styles.key}>
            <span style={{ background: classColour(k) }} aria-hidden="true" />
            {name}
          </span>
        ))}
      </Group>
      <div className={styles.chosen} aria-live="polite">
        {at === undefined ? (
          <Text size="xs" c="var(--quiet)">
            {words('explore.projectionHelp', { share: both })}
          </Text>
        ) : (
          <>
            <Text size="sm">
              {[title(names[at]), label, words(`explore.part.${splits[at]}`)].filter(Boolean).join(' · ')}
            </Text>
            {!dataset.recipe.series && (
              <FindingExamples
                project={project}
                dataset={dataset}
                summary={summary}
                reading={reading}
                examples={[{ samples: [indices[at]], names: [names[at]] }]}
              />
            )}
          </>
        )}
      </div>
    </>
  )
}
