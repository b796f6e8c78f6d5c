// A new project from a template, fitted to the user's data: input size, number of outputs, loss and batch size.
import type { DatasetDocument } from '../../shared/data/document.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import type { Summary } from '../data/index.ts'
import { fitNetwork } from './fit.ts'
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
    training: { ...project.training, batchSize: fittingBatch(project.training.batchSize, summary.count) },
  }
}

/** The template's batch size, halved until small data gives enough batches. */
function fittingBatch(batchSize: number, count: number): number {
  const samples = Math.max(1, Math.floor(count * TRAINING_SHARE))
  let fitting = batchSize
  while (fitting > 1 && fitting * BATCHES_PER_EPOCH > samples) fitting = Math.floor(fitting / 2)
  return fitting
}
