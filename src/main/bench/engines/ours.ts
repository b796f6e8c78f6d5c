// Our own training step on one of our backends, on the CPU or a GPU.
import { Random, seedOf } from '../../../shared/random.ts'
import type { DeviceKind } from '../../../shared/training/devices.ts'
import type { Backend, DeviceOptions } from '../../backends/backend.ts'
import { loadBackend } from '../../backends/load.ts'
import type { BenchNetwork } from '../networks.ts'
import { loadTrainingStep, randomBatch, repeated } from '../trainingStep.ts'
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
/** An epoch has so many steps. */
const MOST_AT_ONCE = 100

async function prepare(backend: Backend, net: BenchNetwork, options: DeviceOptions): Promise<Contender> {
  const step = await loadTrainingStep(backend, net, options)
  const one = randomBatch(net, new Random(seedOf(0, 'bench')))
  let batch = one
  let done = 0
  const runFor = async (seconds: number) => {
    const before = done
    const start = performance.now()
    do {
      const steps = step.atOnce.next(MOST_AT_ONCE)
      if (steps !== batch.steps) batch = repeated(one, steps)
      const began = performance.now()
      await step.run(batch, done + 1)
      step.atOnce.took((performance.now() - began) / 1000, steps)
      done += steps
    } while (performance.now() - start < seconds * 1000)
    return ((done - before) * net.batch * 1000) / (performance.now() - start)
  }
  return {
    async measure(seconds) {
      await runFor(seconds * WARM_UP_SHARE)
      return runFor(seconds)
    },
    close: () => step.close(),
  }
}
