// A new project from a template, fitted to the user's data: input size, number of outputs, loss and batch size.
import type { DatasetDocument } from '../../shared/data/document.ts'
import { fitNetwork } from '../../shared/network/fitNetwork.ts'
import type { ProjectDocument, TrainingDocument } from '../../shared/project/document.ts'
import type { Summary } from '../data/index.ts'
import { loadTemplate } from './templates.ts'

export interface NewProject {
  template: string
  name: string
  /** The proposal for the user's own data; absent: the template's generated data. */
  data?: { document: DatasetDocument; summary: Summary }
}

/** Small data is cut into at least so many batches, so that an epoch is more than a step or two. */
const BATCHES_PER_EPOCH = 10
const TRAINING_SHARE = 0.8
/** A run has about so many steps, unless that takes more epochs than this. */
const STEPS_PER_RUN = 1500
const MOST_EPOCHS = 200

export async function createProject({ template, name, data }: NewProject): Promise<ProjectDocument> {
  const project = { ...(await loadTemplate(template)), name }
  if (!data) return project
  const { document, summary } = data
  const [optimizer, ...others] = project.optimizers
  return {
    ...project,
    description: undefined,
    networks: project.networks.map((network) => fitNetwork(network, summary, template)),
    datasets: [document],
    optimizers: [{ ...optimizer, dataset: document.name }, ...others],
    training: { ...project.training, ...fittingTraining(project.training, summary.count) },
  }
}

/** The template's batch size, halved until small data gives enough batches; and enough epochs for these to add up. */
function fittingTraining({ batchSize, epochs }: TrainingDocument, count: number): Partial<TrainingDocument> {
  const samples = Math.max(1, Math.floor(count * TRAINING_SHARE))
  let fitting = batchSize
  while (fitting > 1 && fitting * BATCHES_PER_EPOCH > samples) fitting = Math.floor(fitting / 2)
  const enough = Math.min(MOST_EPOCHS, Math.ceil((STEPS_PER_RUN * fitting) / samples))
  return { batchSize: fitting, epochs: Math.max(epochs, enough) }
}
