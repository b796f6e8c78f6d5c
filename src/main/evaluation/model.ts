// A run's trained network, ready to compute: its record, its weights, and a device that holds them.

import type { Dataset } from '../../shared/data/dataset.ts'
import { elaborate } from '../../shared/network/elaborate.ts'
import type { FlatNetwork, Mode } from '../../shared/network/flat.ts'
import type { Program, TensorData } from '../../shared/tensor/program.ts'
import { size } from '../../shared/tensor/shape.ts'
import type { RunRecord } from '../../shared/training/run.ts'
import type { Backend, Device } from '../backends/backend.ts'
import { loadBackend } from '../backends/load.ts'
import { scalarInputs } from '../compile/forward.ts'
import { loadWeights } from '../runs/checkpoint.ts'
import { BatchLoader, scalar } from '../training/loader.ts'
import { scoreBatchOf } from '../training/scoreBatch.ts'

export interface TrainedNetwork {
  record: RunRecord
  device: Device
  network(mode: Mode): FlatNetwork
  /** Runs a program over samples; the values of each output, all samples' one after the other. `loss`: its mean. */
  runOver(program: Program, dataset: Dataset, indices: Int32Array): Promise<Record<string, Float32Array>>
}

/** Opens the best weights of a run on the backend that trained it. */
export async function openTrained(folder: string, record: RunRecord): Promise<TrainedNetwork> {
  const weights = await loadWeights(folder, 'best')
  const { backend, threads } = record.settings
  const device = await (await loadBackend(backend as Backend['name'])).open({ device: 'cpu', threads })
  await device.setState(weights)
  const network = (mode: Mode) => elaborate(record.project, record.network, mode).network
  const batch = scoreBatchOf(network('validation'))
  return {
    record,
    device,
    network,
    runOver: (program, dataset, indices) => runOver(device, program, dataset, indices, batch),
  }
}

async function runOver(device: Device, program: Program, dataset: Dataset, indices: Int32Array, batch: number) {
  const executable = await device.load(program)
  const loader = new BatchLoader(
    dataset,
    dataset.variables.map(({ name }) => name),
    batch,
  )
  const { loss: _, ...perSample } = program.outputs
  const results = Object.fromEntries(
    Object.entries(perSample).map(([name, { shape }]) => [
      name,
      new Float32Array(indices.length * size(shape.slice(1))),
    ]),
  )
  let lossSum = 0
  for (let from = 0; from < indices.length; from += batch) {
    const { feeds, count } = loader.load(indices, from)
    const outputs = await executable.run({ ...feeds, [scalarInputs.inverseBatch]: scalar(1 / count) }, count)
    for (const name of Object.keys(perSample)) copyInto(results[name], outputs[name], from / indices.length)
    if (outputs.loss) lossSum += outputs.loss.data[0] * count
  }
  await executable.dispose()
  return program.outputs.loss ? { ...results, loss: Float32Array.of(lossSum / indices.length) } : results
}

/** `share`: how far into the whole this batch begins. */
function copyInto(whole: Float32Array, { data }: TensorData, share: number): void {
  whole.set(data as Float32Array, Math.round(whole.length * share))
}
