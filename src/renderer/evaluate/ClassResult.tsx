// The report on classes: measures, the confusion matrix, how sure the network is, how well it ranks.
import { ClassTiles } from './ClassTiles.tsx'
import { LikelihoodHistogram } from './LikelihoodHistogram.tsx'
import { MatrixCard } from './MatrixCard.tsx'
import { RankingCard } from './RankingCard.tsx'
import type { Result } from './useEvaluation.ts'

interface Props {
  result: Result
  bestEpoch?: number
  chosen: { truth?: number; prediction?: number }
  onChoose(truth: number, prediction: number): void
}

export function ClassResult({ result, bestEpoch, chosen, onChoose }: Props) {
  const report = result.evaluation.classes!
  return (
    <>
      <ClassTiles report={report} />
      <MatrixCard run={result.run} bestEpoch={bestEpoch} report={report} chosen={chosen} onChoose={onChoose} />
      <LikelihoodHistogram samples={result.samples} />
      <RankingCard {...result} version={bestEpoch} />
    </>
  )
}
