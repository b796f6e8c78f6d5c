// Runs for tests, as training would leave them, with random weights instead of trained ones.
import { join } from 'node:path'
import { elaborate } from '../../shared/network/elaborate.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { Random } from '../../shared/random.ts'
import type { TensorData } from '../../shared/tensor/program.ts'
import { size } from '../../shared/tensor/shape.ts'
import type { RunRecord } from '../../shared/training/run.ts'
import { compilePredictions } from '../compile/programs.ts'
import { prepare } from '../data/index.ts'
import { saveBest } from '../runs/checkpoint.ts'
import { createRun } from '../runs/runFolder.ts'

/** Makes the folder of a finished run of the project, which is taken to lie in `folder`, and gives its path. */
export async function makeRun(folder: string, project: ProjectDocument): Promise<string> {
  const [optimizer] = project.optimizers
  const { variables, preprocessing } = await prepare(project.datasets[0], folder)
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
  const random = new Random(5)
  const { parameters } = compilePredictions(elaborate(project, record.network, 'runtime').network, variables)
  const weights = parameters.map(({ name, spec: { shape } }): [string, TensorData] => {
    return [
      name,
      { dtype: 'f32', shape, data: Float32Array.from({ length: size(shape) }, () => random.uniform(-1, 1)) },
    ]
  })
  await saveBest(run, Object.fromEntries(weights))
  return run
}
