// The confusion matrix of the evaluated samples, or of the validation part over the epochs; of many classes the mix-ups.
import { SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import type { ClassReport } from '../../shared/evaluation/classes.ts'
import { engine } from '../engine/connection.ts'
import { useWords } from '../i18n/index.ts'
import { Card } from './Card.tsx'
import { ConfusionMatrix } from './ConfusionMatrix.tsx'
import { EpochMatrix } from './EpochMatrix.tsx'
import { MostConfused } from './MostConfused.tsx'
import { useAnswer } from './useAnswer.ts'

interface Props {
  run: string
  bestEpoch?: number
  report: ClassReport
  chosen: { truth?: number; prediction?: number }
  onChoose(truth: number, prediction: number): void
}

const MOST_CLASSES = 40

export function MatrixCard({ run, bestEpoch, report, chosen, onChoose }: Props) {
  const { words } = useWords('evaluate')
  const [view, setView] = useState('now')
  const history = useAnswer(JSON.stringify([run, bestEpoch]), () => engine.ask('runs.confusions', { run }))
  const { undefinedFor } = report.macro
  const fits = report.names.length <= MOST_CLASSES
  const hasEpochs = fits && history !== undefined && history.epochs.length > 0
  const isOverEpochs = hasEpochs && view === 'epochs'
  return (
    <Card
      title={words(fits ? 'matrix' : 'confusions')}
      hint={words(isOverEpochs ? 'epochs.hint' : 'matrixHint')}
      aside={
        hasEpochs && (
          <SegmentedControl
            size="xs"
            aria-label={words('epochs.view')}
            value={view}
            onChange={setView}
            data={[
              { value: 'now', label: words('epochs.now') },
              { value: 'epochs', label: words('epochs.over') },
            ]}
          />
        )
      }
    >
      {!fits && <MostConfused report={report} onChoose={onChoose} />}
      {isOverEpochs && <EpochMatrix history={history} bestEpoch={bestEpoch} />}
      {fits && !isOverEpochs && <ConfusionMatrix report={report} chosen={chosen} onChoose={onChoose} />}
      {!isOverEpochs && undefinedFor.length > 0 && (
        <Text size="xs" c="var(--quiet)" mt="xs" lineClamp={3}>
          {words('undefined', { names: undefinedFor.join(', ') })}
        </Text>
      )}
    </Card>
  )
}
