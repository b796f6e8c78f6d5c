// Our own training step on one of our backends, on the CPU or a GPU.
import { Random, seedOf } from '../../../shared/random.ts'
import type { DeviceKind } from '../../../shared/training/devices.ts'
import type { Backend, DeviceOptions } from '../../backends/backend.ts'
import { loadBackend } from '../../backends/load.ts'
import type { BenchNetwork } from '../networks.ts'
import { loadTrainingStep, randomBatch } from '../trainingStep.ts'
import type { Contender, Engine } from './engine.ts'

export async function ourEngine(
  name: 'onnx' | 'tfjs',
  threads: readonly number[],
  device: DeviceKind = 'cpu',
): Promise<Engine> {
  const backend = await loadBackend(name)
  return {
    name,
    device,
    threads,
    prepare: (_, network, count) => prepare(backend, network, { device, threads: count }),
    close: async () => {},
  }
}

/** The first steps are slower: memory is being laid out. */
const WARM_UP_SHARE = 0.2

async function prepare(backend: Backend, net: BenchNetwork, options: DeviceOptions): Promise<Contender> {
  const step = await loadTrainingStep(backend, net, options)
  const batch = randomBatch(net, new Random(seedOf(0, 'bench')))
  let steps = 0
  const runFor = async (seconds: number) => {
    const before = steps
    const start = performance.now()
    do await step.run(batch, ++steps)
    while (performance.now() - start < seconds * 1000)
    return ((steps - before) * net.batch * 1000) / (performance.now() - start)
  }
  return {
    async measure(seconds) {
      await runFor(seconds * WARM_UP_SHARE)
      return runFor(seconds)
    },
    close: () => step.close(),
  }
}
