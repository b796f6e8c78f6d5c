// ROC and precision–recall curves of every class against the others, with their areas; one class stands out.
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Ratio } from '../../shared/evaluation/ratio.ts'
import { engine } from '../engine/connection.ts'
import { useWords } from '../i18n/index.ts'
import { Card } from './Card.tsx'
import { RankingChart } from './RankingChart.tsx'
import { RankingTable } from './RankingTable.tsx'
import styles from './ranking.module.css'
import { useAnswer } from './useAnswer.ts'
import type { Result } from './useEvaluation.ts'

export type RankingKind = 'roc' | 'precisionRecall'

export function RankingCard({ run, of, evaluation, samples, version }: Result & { version: unknown }) {
  const { words } = useWords('evaluate')
  const [kind, setKind] = useState<RankingKind>('roc')
  const [chosen, setChosen] = useState<number>()
  const key = JSON.stringify([run, of, version, evaluation.loss, samples.count])
  const reports = useAnswer(key, () => engine.ask('evaluation.ranking', { run, ...of }))
  if (!reports?.length) return null
  const names = evaluation.classes!.names
  const shown = chosen !== undefined && chosen < reports.length ? chosen : hardest(reports.map(({ auc }) => auc))
  return (
    <Card title={words('ranking.title')} hint={words(`ranking.hint.${kind}`)}>
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label={words('ranking.which')}
        value={kind}
        onChange={(value) => setKind(value as RankingKind)}
        data={(['roc', 'precisionRecall'] as const).map((value) => ({ value, label: words(`ranking.${value}`) }))}
      />
      <div className={styles.ranking}>
        <RankingChart reports={reports} names={names} kind={kind} chosen={shown} />
        <RankingTable reports={reports} names={names} chosen={shown} onChoose={setChosen} />
      </div>
    </Card>
  )
}

/** The class that is told apart worst is the one to look at. */
function hardest(areas: readonly Ratio[]): number {
  return areas.reduce<number>((worst, area, k) => ((area ?? 2) < (areas[worst] ?? 2) ? k : worst), 0)
}
