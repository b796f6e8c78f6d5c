// Which loss fits what enters it, and what it is compared with: of several that would do, the usual one, named here.
import type { LossRole } from '../layers/definition.ts'
import { type AnyLayer, findLayer } from '../layers/registry.ts'

type Task = LossRole['task']

interface Choice {
  loss: string
  /** The activation that makes probabilities, and the loss to put after it. */
  probabilities?: { from: string; loss: string }
}

const usual: Readonly<Record<Task, Choice>> = {
  classes: {
    loss: 'softmaxCrossEntropy',
    probabilities: { from: 'softmax', loss: 'categoricalCrossEntropy' },
  },
  binary: { loss: 'sigmoidCrossEntropy', probabilities: { from: 'sigmoid', loss: 'binaryCrossEntropy' } },
  numbers: { loss: 'squaredError' },
}

/** The loss for a task, after a block of type `before`. */
export function fittingLoss(task: Task, before: string): AnyLayer {
  const { loss, probabilities } = usual[task]
  return findLayer(probabilities?.from === before ? probabilities.loss : loss)!
}

/** What the activation before a loss suggests that the network predicts. */
export function likelyTask(before: string): Task {
  const tasks = Object.keys(usual) as Task[]
  return tasks.find((task) => usual[task].probabilities?.from === before) ?? 'numbers'
}
