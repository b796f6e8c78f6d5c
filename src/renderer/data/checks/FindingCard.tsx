// One finding: how bad, the sentence with its numbers, what to do, examples, and buttons that do it.
import { Button, Group, Text } from '@mantine/core'
import { IconAlertOctagon, IconAlertTriangle, IconBulb } from '@tabler/icons-react'
import type { DatasetDocument } from '../../../shared/data/document.ts'
import type { Finding, FindingKind } from '../../../shared/data/finding.ts'
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import { useWords } from '../../i18n/index.ts'
import { applyFix } from './applyFix.ts'
import styles from './checks.module.css'
import { FindingExamples } from './FindingExamples.tsx'

const icons = { problem: IconAlertOctagon, warning: IconAlertTriangle, hint: IconBulb } as const

interface Props {
  project: string
  dataset: DatasetDocument
  summary: DatasetSummary
  reading: number
  finding: Finding
  /** It is being looked for again: what it proposes may be done already. */
  isStale: boolean
  /** Absent where nothing can be added to the data. */
  addSamples: (() => void) | undefined
}

/** More samples mend them. */
const wantsMore: readonly FindingKind[] = ['tooFew', 'imbalance']

export function FindingCard({ project, dataset, summary, reading, finding, isStale, addSamples }: Props) {
  const { words, say } = useWords('checks')
  const { words: capture } = useWords('capture')
  const { severity, kind, text, remedy, examples, fixes } = finding
  const Icon = icons[severity]
  const add = wantsMore.includes(kind) ? addSamples : undefined
  return (
    <article className={styles.finding} data-severity={severity} aria-label={words(`kind.${kind}`)}>
      <Icon size={20} className={styles.icon} aria-hidden="true" />
      <div className={styles.body}>
        <Text size="sm" fw={600}>
          {words(`kind.${kind}`)}
          <span className={styles.severity}>{words(`severity.${severity}`)}</span>
        </Text>
        <Text size="sm">{say(text)}</Text>
        <Text size="sm" c="var(--quiet)">
          {say(remedy)}
        </Text>
        {examples.length > 0 && (
          <FindingExamples
            project={project}
            dataset={dataset}
            summary={summary}
            reading={reading}
            examples={examples}
          />
        )}
        {(fixes.length > 0 || add) && (
          <Group gap="xs" mt={6}>
            {add && (
              <Button size="compact-sm" variant="light" onClick={add}>
                {capture('more.menu')}
              </Button>
            )}
            {fixes.map((fix, i) => (
              <Button
                key={fix.label.en}
                size="compact-sm"
                variant={i === 0 && !add ? 'light' : 'default'}
                disabled={isStale}
                onClick={() => applyFix(dataset.name, fix)}
              >
                {say(fix.label)}
              </Button>
            ))}
          </Group>
        )}
      </div>
    </article>
  )
}
