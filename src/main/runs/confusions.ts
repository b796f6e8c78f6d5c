// confusions.jsonl: the confusion matrix of the validation part, one line for each epoch that is kept.
import type { ConfusionEpoch } from '../../shared/evaluation/confusionEpochs.ts'
import { elaborate } from '../../shared/network/elaborate.ts'
import type { ConfusionHistory } from '../../shared/protocol/runs.ts'
import { taskOf } from '../compile/objective.ts'
import { EpochLines } from './epochLines.ts'
import { readRun } from './record.ts'

export const confusions = new EpochLines<ConfusionEpoch>('confusions.jsonl')

/** With the names of the classes; none of a run without matrices, as those of older versions. */
export async function confusionHistory(run: string): Promise<ConfusionHistory> {
  const epochs = await confusions.read(run)
  if (epochs.length === 0) return { names: [], epochs }
  const { project, network, variables } = await readRun(run)
  const names = taskOf(elaborate(project, network, 'validation').network, variables)?.variable?.classes
  return names ? { names, epochs } : { names: [], epochs: [] }
}
