// Samples that show what was found: small pictures, or the rows' names; those of a pair stand together.
import { useEffect, useState } from 'react'
import type { DatasetDocument } from '../../../shared/data/document.ts'
import type { FindingExample } from '../../../shared/data/finding.ts'
import type { DatasetSummary, SampleValues } from '../../../shared/protocol/data.ts'
import { engine } from '../../engine/connection.ts'
import { useWords } from '../../i18n/index.ts'
import { sampleAt } from '../../samples/pixels.ts'
import { SampleThumbnail } from '../../samples/SampleThumbnail.tsx'
import { isDrawn } from '../../samples/sampleKind.ts'
import { useSampleTitle } from '../../samples/sampleTitle.ts'
import { tellError } from '../../store/messages.ts'
import { SampleMenu } from '../samples/SampleMenu.tsx'
import styles from './checks.module.css'

interface Props {
  project: string
  dataset: DatasetDocument
  summary: DatasetSummary
  reading: number
  examples: readonly FindingExample[]
}

export function FindingExamples({ project, dataset, summary, reading, examples }: Props) {
  const { words, say } = useWords('checks')
  const title = useSampleTitle()
  const input = summary.variables.find((variable) => variable.name !== summary.label && isDrawn(variable))
  const target = summary.variables.find(({ name }) => name === summary.label)
  const samples = useSamples(project, dataset.name, (input ?? target)?.name, examples, reading)
  return (
    <ul className={styles.examples} aria-label={words('examples')}>
      {examples.map(({ samples: positions, names, note }) => (
        <li key={names.join()} className={styles.example}>
          {positions.map((position, i) => {
            const at = samples ? samples.indices.indexOf(position) : -1
            const label = samples && at >= 0 ? target?.classes?.[samples.labels[at]] : undefined
            return (
              <SampleMenu key={position} dataset={dataset.name} name={names[i]} label={label} classes={target?.classes}>
                {input && samples && at >= 0 ? (
                  <SampleThumbnail
                    variable={input}
                    values={sampleAt(samples.values, input.shape, at)}
                    size={44}
                    label={title(names[i])}
                  />
                ) : (
                  <span className={styles.chip}>{title(names[i])}</span>
                )}
              </SampleMenu>
            )
          })}
          {note && <span className={styles.note}>{say(note)}</span>}
        </li>
      ))}
    </ul>
  )
}

function useSamples(
  project: string,
  dataset: string,
  variable: string | undefined,
  examples: readonly FindingExample[],
  reading: number,
): SampleValues | undefined {
  const [samples, setSamples] = useState<SampleValues>()
  const key = examples.flatMap((example) => example.samples).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another reading has other samples at these positions
  useEffect(() => {
    let isCurrent = true
    setSamples(undefined)
    if (variable === undefined) return
    const indices = [...new Set(key.split(',').map(Number))]
    engine
      .ask('data.samples', { project, dataset, variable, indices, from: 0, count: indices.length })
      .then((answer) => isCurrent && setSamples(answer))
      .catch(tellError)
    return () => {
      isCurrent = false
    }
  }, [project, dataset, variable, key, reading])
  return samples
}
