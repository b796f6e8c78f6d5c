// A finished run as exporters need it: the runtime network with its best weights, and what its numbers mean.
import type { Preprocessing } from '../../shared/data/dataset.ts'
import { UserError } from '../../shared/errors.ts'
import { elaborate } from '../../shared/network/elaborate.ts'
import { sameShape } from '../../shared/tensor/shape.ts'
import type { RunRecord } from '../../shared/training/run.ts'
import { compilePredictions } from '../compile/programs.ts'
import type { TrainedNetwork } from '../compile/tfjsModel.ts'
import { loadWeights } from '../runs/checkpoint.ts'
import { readRun } from '../runs/record.ts'

export interface TrainedModel extends TrainedNetwork {
  /** The project's name. */
  project: string
  /** When its training started, as ISO 8601. */
  trained: string
  preprocessing: Preprocessing
}

/** Throws a UserError where the folder is not a run, or the run has no weights that fit its network. */
export async function loadTrainedModel(runFolder: string): Promise<{ model: TrainedModel; record: RunRecord }> {
  const record = await readRun(runFolder)
  const { project, created, variables, preprocessing } = record
  const weights = await loadWeights(runFolder, 'best')
  const flat = elaborate(project, record.network, 'runtime').network
  const model = { project: project.name, trained: created, flat, variables, weights, preprocessing }
  requireWeights(model, runFolder)
  return { model, record }
}

function requireWeights({ flat, variables, weights }: TrainedModel, runFolder: string): void {
  for (const { name, spec } of compilePredictions(flat, variables).parameters) {
    const found = weights[name]
    if (found && found.dtype === 'f32' && sameShape(found.shape, spec.shape)) continue
    const shown = {
      en: found ? `has ${found.shape.join('×')}` : 'is missing',
      ja: found ? `${found.shape.join('×')}` : 'なし',
    }
    throw new UserError({
      en: `The weights of the run '${runFolder}' do not fit its network: '${name}' ${shown.en}, needed is ${spec.shape.join('×')}. The folder was mixed with another run's files; use a copy of it, or train again.`,
      ja: `実行 '${runFolder}' の重みがネットワークと合いません。'${name}' は ${spec.shape.join('×')} のはずですが、${shown.ja}です。別の実行のファイルが混ざっています。控えを使うか、もう一度学習してください。`,
    })
  }
}
