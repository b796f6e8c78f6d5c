// Which model is evaluated, and on what.
import { Button, Group, Loader, SegmentedControl, Select, Text, Tooltip } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconFileImport } from '@tabler/icons-react'
import type { SplitName } from '../../shared/data/dataset.ts'
import type { Evaluation } from '../../shared/evaluation/types.ts'
import type { RunSummary } from '../../shared/protocol/runs.ts'
import { chooseFile } from '../files/choose.ts'
import { fileName } from '../files/entries.ts'
import { useWords } from '../i18n/index.ts'
import { runTitle } from '../runs/runTitle.ts'
import { readable } from '../samples/number.ts'
import { showRun } from '../store/view.ts'
import styles from './evaluate.module.css'
import type { Of } from './of.ts'

interface Props {
  runs: readonly RunSummary[]
  run: string
  of: Of
  onOf(of: Of): void
  isBusy: boolean
  evaluation: Evaluation | undefined
}

const parts = ['training', 'validation', 'test'] as const

export function EvaluationBar({ runs, run, of, onOf, isBusy, evaluation }: Props) {
  const { words, language } = useWords('evaluate')
  const [showsBusy] = useDebouncedValue(isBusy, isBusy ? 500 : 0)
  const part = of.file === undefined ? (of.split ?? 'test') : undefined
  const other = async () => {
    const file = await chooseFile({ kind: 'any' })
    if (file !== undefined) onOf({ file })
  }
  return (
    <div className={styles.bar}>
      <Select
        aria-label={words('run')}
        w={370}
        allowDeselect={false}
        data={runs.toReversed().map((summary) => ({
          value: summary.run,
          label: words('runEpoch', { name: runTitle(summary, language), epoch: summary.record?.best?.epoch }),
        }))}
        value={run}
        onChange={(value) => value && showRun(value)}
      />
      {part ? (
        <Tooltip label={words(`partHint.${part}`)} openDelay={300}>
          <SegmentedControl
            aria-label={words('part')}
            data={parts.map((value) => ({ value, label: words(`parts.${value}`) }))}
            value={part}
            onChange={(value) => onOf({ split: value as SplitName })}
          />
        </Tooltip>
      ) : (
        <Group gap="xs">
          <Text size="sm" fw={600} maw={260} truncate title={of.file}>
            {fileName(of.file!)}
          </Text>
          <Button size="compact-sm" variant="subtle" onClick={() => onOf({})}>
            {words('backToParts')}
          </Button>
        </Group>
      )}
      <Button size="compact-sm" variant="subtle" leftSection={<IconFileImport size={16} />} onClick={other}>
        {words('otherFile')}
      </Button>
      <Group gap="xs" ml="auto" aria-live="polite">
        {showsBusy && isBusy && (
          <>
            <Loader size="xs" />
            <Text size="sm">{words('busy')}</Text>
          </>
        )}
        {!isBusy && evaluation && (
          <Text size="sm" c="var(--quiet)">
            {words('samples', { count: evaluation.count })}
            {evaluation.loss !== undefined && ` · ${words('loss', { value: readable(evaluation.loss, language) })}`}
          </Text>
        )}
      </Group>
    </div>
  )
}
