// The first values of every weight, from the run's seed and the weight's name alone; and of what the optimiser keeps.
import { findInitializer } from '../../shared/initializers/registry.ts'
import { Random, seedOf } from '../../shared/random.ts'
import { withDefaults } from '../../shared/schema/index.ts'
import type { TensorData } from '../../shared/tensor/program.ts'
import { size } from '../../shared/tensor/shape.ts'
import type { Parameter } from '../compile/forward.ts'

/** `resolved`: the initializer's type for each weight that leaves the choice open, by 'block/weight'. */
export function initialWeights(
  parameters: readonly Parameter[],
  resolved: ReadonlyMap<string, string>,
  seed: number,
): Record<string, TensorData> {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, initialWeight(parameter, resolved, seed)]))
}

/** All 0; `shapes` by the state's names. */
export function initialOptimizerState(shapes: Readonly<Record<string, readonly number[]>>): Record<string, TensorData> {
  const zeros = (shape: readonly number[]): TensorData => ({ dtype: 'f32', shape, data: new Float32Array(size(shape)) })
  return Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, zeros(shape)]))
}

function initialWeight(
  { name, spec, settings }: Parameter,
  resolved: ReadonlyMap<string, string>,
  seed: number,
): TensorData {
  const { type, ...given } = settings.initializer ?? { type: 'auto' }
  const chosen = type === 'auto' ? (resolved.get(name) ?? spec.initializer) : type
  const initializer = findInitializer(chosen)
  if (!initializer) throw new Error(`there is no initializer '${chosen}'`)
  const data = new Float32Array(size(spec.shape))
  const fan = { in: spec.fanIn ?? spec.shape[0] ?? 1, out: spec.fanOut ?? spec.shape.at(-1) ?? 1 }
  initializer.fill(
    data,
    spec.shape,
    fan,
    new Random(seedOf(seed, 'weights', name)),
    withDefaults(initializer.properties, given),
  )
  const multiplier = settings.multiplier ?? 1
  if (multiplier !== 1) for (let i = 0; i < data.length; i++) data[i] *= multiplier
  return { dtype: 'f32', shape: spec.shape, data }
}
