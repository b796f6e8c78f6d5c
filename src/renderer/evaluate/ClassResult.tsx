// The report on classes: measures, the confusion matrix, how sure the network is.
import { Text } from '@mantine/core'
import type { Evaluation } from '../../shared/evaluation/types.ts'
import type { PredictedSamples } from '../../shared/protocol/models.ts'
import { useWords } from '../i18n/index.ts'
import { Card } from './Card.tsx'
import { ClassTiles } from './ClassTiles.tsx'
import { ConfusionMatrix } from './ConfusionMatrix.tsx'
import { LikelihoodHistogram } from './LikelihoodHistogram.tsx'
import { MostConfused } from './MostConfused.tsx'

interface Props {
  evaluation: Evaluation
  samples: PredictedSamples
  chosen: { truth?: number; prediction?: number }
  onChoose(truth: number, prediction: number): void
}

const MOST_CLASSES = 40

export function ClassResult({ evaluation, samples, chosen, onChoose }: Props) {
  const { words } = useWords('evaluate')
  const report = evaluation.classes!
  const { undefinedFor } = report.macro
  const fits = report.names.length <= MOST_CLASSES
  return (
    <>
      <ClassTiles report={report} />
      <Card title={words(fits ? 'matrix' : 'confusions')} hint={words('matrixHint')}>
        {fits ? (
          <ConfusionMatrix report={report} chosen={chosen} onChoose={onChoose} />
        ) : (
          <MostConfused report={report} onChoose={onChoose} />
        )}
        {undefinedFor.length > 0 && (
          <Text size="xs" c="var(--quiet)" mt="xs" lineClamp={3}>
            {words('undefined', { names: undefinedFor.join(', ') })}
          </Text>
        )}
      </Card>
      <LikelihoodHistogram samples={samples} />
    </>
  )
}
