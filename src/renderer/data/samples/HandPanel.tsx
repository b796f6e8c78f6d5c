// What was decided by hand about single samples, and the way back.
import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import type { DatasetDocument } from '../../../shared/data/document.ts'
import { useWords } from '../../i18n/index.ts'
import { useSampleTitle } from '../../samples/sampleTitle.ts'
import { Panel } from '../Panel.tsx'
import { restoreSample } from './changes.ts'
import styles from './samples.module.css'

/** More are in the recipe, where one step of undo or the check that left them out leads back. */
const MOST_SHOWN = 200

export function HandPanel({ dataset: { name, recipe } }: { dataset: DatasetDocument }) {
  const { words } = useWords('checks')
  const title = useSampleTitle()
  const { excluded = [], corrected = {} } = recipe
  const lines = [
    ...excluded.map((sample) => ({ sample, text: words('hand.excluded', { name: title(sample) }) })),
    ...Object.entries(corrected).map(([sample, label]) => ({
      sample,
      text: words('hand.corrected', { name: title(sample), label }),
    })),
  ]
  if (lines.length === 0) return null
  return (
    <Panel title={words('hand.title', { count: lines.length })}>
      <ul className={styles.list}>
        {lines.slice(0, MOST_SHOWN).map(({ sample, text }) => (
          <li key={text} className={styles.item}>
            <span className={styles.name} title={text}>
              {text}
            </span>
            <ActionIcon
              size="sm"
              variant="subtle"
              aria-label={words('hand.restore', { name: title(sample) })}
              title={words('hand.restore', { name: title(sample) })}
              onClick={() => restoreSample(name, sample)}
            >
              <IconArrowBackUp size={15} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
