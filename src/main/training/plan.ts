// Everything that is decided before training starts: data read, network checked and elaborated, optimiser chosen.
import { dirname, resolve } from 'node:path'
import type { DatasetDocument } from '../../shared/data/document.ts'
import { UserError } from '../../shared/errors.ts'
import { elaborate } from '../../shared/network/elaborate.ts'
import type { FlatNetwork } from '../../shared/network/flat.ts'
import { checkProject } from '../../shared/network/problems.ts'
import { findOptimizer } from '../../shared/optimizers/registry.ts'
import type { OptimizerDocument, ProjectDocument } from '../../shared/project/document.ts'
import { withDefaults } from '../../shared/schema/index.ts'
import type { ClassWeights } from '../compile/objective.ts'
import type { OptimizerPlan } from '../compile/optimizerStep.ts'
import { type PreparedData, prepare } from '../data/index.ts'
import { balancedWeights } from './classWeights.ts'
import { learningRateOf } from './learningRate.ts'
import { requireMemory } from './memory.ts'

export interface TrainingPlan {
  project: ProjectDocument
  optimizerDocument: OptimizerDocument
  data: PreparedData
  training: FlatNetwork
  validation: FlatNetwork
  optimizer: OptimizerPlan
  classWeights?: ClassWeights
  learningRate(step: number, stepsPerEpoch: number): number
}

/**
 * Throws a UserError with all that is wrong with the project, its data included, and where memory will not suffice. `open`: for
 * who has the data already.
 */
export async function planTraining(
  project: ProjectDocument,
  projectPath: string,
  open = (dataset: DatasetDocument) => prepare(dataset, dirname(resolve(projectPath)), project.training.seed),
): Promise<TrainingPlan> {
  const document = project.optimizers[0]
  const dataset = project.datasets.find(({ name }) => name === document?.dataset)
  const data = dataset && (await open(dataset))
  const problems = checkProject(project, data && { datasets: { [dataset.name]: data.variables } })
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length) {
    const lines = (language: 'en' | 'ja') => errors.map(({ text }) => text[language]).join('\n')
    throw new UserError({ en: lines('en'), ja: lines('ja') })
  }
  if (!data) throw new Error('a project without problems names the dataset of its optimiser')
  requireBatch(project.training.batchSize, data.split.training.length)
  const optimizer = optimizerPlan(document)
  const plan = {
    project,
    optimizerDocument: document,
    data,
    training: elaborate(project, document.network, 'training').network,
    validation: elaborate(project, document.network, 'validation').network,
    optimizer,
    ...(project.training.classWeights === 'balanced' && { classWeights: balancedWeights(data) }),
    learningRate: learningRateOf(document, optimizer, project.training.epochs),
  }
  requireMemory(plan)
  return plan
}

export function optimizerPlan(document: OptimizerDocument): OptimizerPlan {
  const optimizer = findOptimizer(document.type)
  if (!optimizer) throw new Error(`there is no optimiser '${document.type}'`)
  return {
    optimizer,
    properties: withDefaults(optimizer.properties, document.properties ?? {}),
    weightDecay: document.weightDecay ?? 0,
    clip: document.clip,
    trains: document.trains,
  }
}

function requireBatch(batchSize: number, samples: number): void {
  if (batchSize <= samples) return
  throw new UserError(
    {
      en: `The batch size is ${batchSize}, but there are only ${samples} training samples. Set the batch size to ${samples} or less, or add data.`,
      ja: `バッチサイズが ${batchSize} ですが、学習データは ${samples} 件しかありません。バッチサイズを ${samples} 以下にするか、データを増やしてください。`,
    },
    { option: '--batch' },
  )
}
