// The learning rate of every step: the optimiser's own times its schedule's factor.
import type { OptimizerDocument } from '../../shared/project/document.ts'
import { scheduleFactor } from '../../shared/schedules/factor.ts'
import type { OptimizerPlan } from '../compile/optimizerStep.ts'

/** `step` counts from 0 over the whole run of `epochs`. */
export function learningRateOf({ schedule }: OptimizerDocument, { properties }: OptimizerPlan, epochs: number) {
  const initial = properties.learningRate as number
  return (step: number, stepsPerEpoch: number): number => {
    const epoch = Math.floor(step / stepsPerEpoch) + 1
    const at = { step: step + 1, epoch, totalSteps: epochs * stepsPerEpoch, totalEpochs: epochs }
    return initial * scheduleFactor(schedule, at)
  }
}
