// Predictions in words for the editor: each output's numbers and what they stand for.
import { inOwnUnits } from '../../shared/data/units.ts'
import type { FlatNetwork } from '../../shared/network/flat.ts'
import type { Prediction } from '../../shared/protocol/models.ts'
import type { TrainedNetwork } from './model.ts'

/** `values`: of each output, as the prediction program gives them. */
export function predictionOf(
  { record }: TrainedNetwork,
  { outputs }: FlatNetwork,
  values: Readonly<Record<string, Float32Array>>,
  /** Samples, one after the other. */
  count = 1,
): Prediction {
  return {
    outputs: outputs.map(({ name, target, task }) => {
      const variable = record.variables.find((each) => each.name === target)
      if (variable?.classes && task !== 'numbers')
        return { name, values: likelihoods(values[name], count), classes: variable.classes }
      const own = variable ? inOwnUnits(values[name], record.preprocessing, variable.name) : values[name]
      return { name, values: own, features: variable?.features }
    }),
  }
}

/** A single number is the likelihood of the second of two classes. */
function likelihoods(values: Float32Array, count: number): Float32Array {
  if (values.length !== count) return values
  return Float32Array.from({ length: 2 * count }, (_, i) => (i % 2 ? values[i >> 1] : 1 - values[i >> 1]))
}
