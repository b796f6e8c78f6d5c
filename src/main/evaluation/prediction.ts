// One sample's prediction in words for the editor: each output's numbers and what they stand for.
import { inOwnUnits } from '../../shared/data/units.ts'
import type { FlatNetwork } from '../../shared/network/flat.ts'
import type { Prediction } from '../../shared/protocol/models.ts'
import type { TrainedNetwork } from './model.ts'

/** `values`: of each output, as the prediction program gives them. */
export function predictionOf(
  { record }: TrainedNetwork,
  { outputs }: FlatNetwork,
  values: Readonly<Record<string, Float32Array>>,
): Prediction {
  return {
    outputs: outputs.map(({ name, target, task }) => {
      const variable = record.variables.find((each) => each.name === target)
      if (variable?.classes && task !== 'numbers')
        return { name, values: likelihoods(values[name]), classes: variable.classes }
      const own = variable ? inOwnUnits(values[name], record.preprocessing, variable.name) : values[name]
      return { name, values: own, features: variable?.features }
    }),
  }
}

/** A single number is the likelihood of the second of two classes. */
function likelihoods(values: Float32Array): Float32Array {
  return values.length === 1 ? Float32Array.of(1 - values[0], values[0]) : values
}
