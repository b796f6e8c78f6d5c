// Runs for tests, as training would leave them, with the weights that training begins with.
import { join } from 'node:path'
import { elaborate } from '../../../shared/network/elaborate.ts'
import { resolveInitializers } from '../../../shared/network/initializers.ts'
import type { ProjectDocument } from '../../../shared/project/document.ts'
import type { RunRecord } from '../../../shared/training/run.ts'
import { compilePredictions } from '../../compile/programs.ts'
import { prepare } from '../../data/index.ts'
import { saveBest } from '../../runs/checkpoint.ts'
import { createRun } from '../../runs/runFolder.ts'
import { initialWeights } from '../../training/initialise.ts'

/** Makes the folder of a finished run of the project, which is taken to lie in `folder`, and gives its path. */
export async function makeRun(folder: string, project: ProjectDocument): Promise<string> {
  const [optimizer] = project.optimizers
  const { variables, preprocessing } = await prepare(project.datasets[0], folder, project.training.seed)
  const record: RunRecord = {
    format: 'tsumiki-run',
    version: 1,
    created: '2026-01-02T03:04:05.000Z',
    project,
    projectFolder: '../..',
    network: optimizer.network,
    optimizer: optimizer.name,
    variables,
    preprocessing,
    initializers: {},
    settings: { epochs: 1, batchSize: 1, seed: 1, backend: 'onnx', device: 'cpu', threads: 1 },
    status: { state: 'finished' },
    epochs: 1,
    machine: { node: '', platform: '', processor: '', cores: 1 },
    elapsedSeconds: 1,
    samplesPerSecond: 1,
  }
  const run = await createRun(join(folder, 'project.tsumiki'), record)
  const { network } = elaborate(project, record.network, 'runtime')
  const { parameters } = compilePredictions(network, variables)
  await saveBest(run, initialWeights(parameters, resolveInitializers(network), 1))
  return run
}
