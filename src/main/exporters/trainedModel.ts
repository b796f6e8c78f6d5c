// A finished run as exporters need it: the runtime network with its best weights, and what its numbers mean.
import { join } from 'node:path'
import type { Preprocessing } from '../../shared/data/dataset.ts'
import { UserError } from '../../shared/errors.ts'
import { elaborate } from '../../shared/network/elaborate.ts'
import type { FlatNetwork } from '../../shared/network/flat.ts'
import { formatShape, sameShape } from '../../shared/tensor/shape.ts'
import type { Text } from '../../shared/text.ts'
import type { RunRecord } from '../../shared/training/run.ts'
import { compilePredictions } from '../compile/programs.ts'
import type { WeightedNetwork } from '../compile/tfjsModel.ts'
import { loadWeights } from '../runs/checkpoint.ts'
import { readRun } from '../runs/record.ts'

export interface TrainedModel extends WeightedNetwork {
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
  if (!Array.isArray(variables) || !Array.isArray(preprocessing?.variables)) throw damaged(runFolder)
  const flat = runtimeNetwork(record, runFolder)
  const weights = await loadWeights(runFolder, 'best')
  const model = { project: String(project.name), trained: String(created), flat, variables, weights, preprocessing }
  requireWeights(model, runFolder)
  return { model, record }
}

function runtimeNetwork(record: RunRecord, runFolder: string): FlatNetwork {
  const { network, problems } = elaborate(record.project, record.network, 'runtime')
  const error = problems.find(({ severity }) => severity === 'error')
  if (error) throw damaged(runFolder, error.text)
  return network
}

function requireWeights({ flat, variables, weights }: TrainedModel, runFolder: string): void {
  for (const { name, spec } of compilePredictions(flat, variables).parameters) {
    const found = weights[name]
    if (found && found.dtype === 'f32' && sameShape(found.shape, spec.shape)) continue
    const needed = formatShape(spec.shape)
    const have = found && formatShape(found.shape)
    throw new UserError({
      en: `The weights of the run '${runFolder}' do not fit its network: '${name}' ${have ? `is ${have}` : 'is missing'}, needed is ${needed}. Files of another run were mixed in; use a copy of the run, or train again.`,
      ja: `実行 '${runFolder}' の重みがネットワークと合いません。'${name}' は ${needed} のはずですが、${have ? `${have} です` : 'ファイルにありません'}。別の実行のファイルが混ざっています。控えを使うか、もう一度学習してください。`,
    })
  }
}

function damaged(runFolder: string, why?: Text): UserError {
  const file = join(runFolder, 'run.json')
  return new UserError({
    en: `'${file}' is damaged: it does not hold a network that can be computed. ${why ? `${why.en} ` : ''}Restore it from a copy, or train again.`,
    ja: `'${file}' が壊れています。計算できるネットワークが入っていません。${why?.ja ?? ''}控えから戻すか、もう一度学習してください。`,
  })
}
