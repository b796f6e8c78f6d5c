// The model's own predictions, which every exported file is compared with.
import { inputName } from '../../shared/tensor/program.ts'
import type { Backend } from '../backends/backend.ts'
import { loadUsualBackend } from '../backends/load.ts'
import { dataInput } from '../compile/forward.ts'
import { compilePredictions } from '../compile/programs.ts'
import type { WeightedNetwork } from '../compile/tfjsModel.ts'
import type { Predictor } from './definition.ts'

export async function openProgram(
  { flat, variables, weights }: WeightedNetwork,
  backend?: Backend,
): Promise<Predictor> {
  const device = await (backend ?? (await loadUsualBackend())).open({ device: 'cpu', threads: 1 })
  const { program } = compilePredictions(flat, variables)
  await device.setState(weights)
  const executable = await device.load(program)
  const fed = new Set(program.feeds.map(inputName))
  return {
    predict: (batch, count) => {
      const feeds = Object.entries(batch).map(([name, value]) => [dataInput(name), value] as const)
      return executable.run(Object.fromEntries(feeds.filter(([name]) => fed.has(name))), count)
    },
    async dispose() {
      await executable.dispose()
      await device.dispose()
    },
  }
}
