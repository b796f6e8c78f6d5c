// Edits that make the end of a network fit the target: the number of outputs before the loss, and the kind of loss.
import type { LossRole } from '../layers/definition.ts'
import { formatShape, type Shape, size } from '../tensor/shape.ts'
import type { NetworkEdit } from './edits.ts'
import type { FlatNetwork, FlatNode } from './flat.ts'
import { fittingLoss, likelyTask } from './lossChoice.ts'
import { blockLabel, type Fix, typeLabel } from './problem.ts'

/** The Dense before the loss gets these outputs; where there is none, one is put in. */
export function setOutputs(flat: FlatNetwork, loss: FlatNode, outputs: Shape): Fix {
  const { dense, first } = headOf(flat, loss)
  const shown = formatShape(outputs)
  if (!dense) {
    const label = typeLabel('dense')
    const block = { type: 'dense', properties: { outputs: [...outputs] } }
    return {
      label: {
        en: `Put ${label.en} with ${shown} outputs before it`,
        ja: `前に出力数 ${shown} の「${label.ja}」を置く`,
      },
      edits: [{ kind: 'insertBefore', node: first.id, block }],
    }
  }
  const label = blockLabel({ type: dense.layer.type, name: dense.name })
  return {
    label: { en: `Set the outputs of ${label.en} to ${shown}`, ja: `${label.ja}の出力数を ${shown} にする` },
    edits: [{ kind: 'setProperty', node: dense.id, property: 'outputs', value: [...outputs] }],
  }
}

/** Another loss, the activation that does not go with it taken away, and outputs of the shape that it needs. */
export function changeLoss(flat: FlatNetwork, loss: FlatNode, task: LossRole['task'], outputs: Shape): Fix {
  const before = flat.nodes.find(({ id }) => id === loss.inputs[0])!
  const suits = ['numbers', task].includes(likelyTask(before.layer.type))
  const type = fittingLoss(task, suits ? before.layer.type : '').type
  const { dense } = headOf(flat, loss)
  const resized = !dense || size(dense.properties.outputs as Shape) !== size(outputs)
  const edits: NetworkEdit[] = [
    ...(resized ? setOutputs(flat, loss, outputs).edits : []),
    ...(suits ? [] : [{ kind: 'remove' as const, node: before.id }]),
    { kind: 'replaceType', node: loss.id, type },
  ]
  const label = typeLabel(type)
  const shown = formatShape(outputs)
  return {
    label: resized
      ? { en: `Use ${label.en} with ${shown} outputs`, ja: `${label.ja}にし、出力数を ${shown} にする` }
      : { en: `Use ${label.en}`, ja: `${label.ja}にする` },
    edits,
  }
}

/** The Dense that decides how many numbers enter the loss, and the first block after it (or the loss itself). */
function headOf(flat: FlatNetwork, loss: FlatNode): { dense?: FlatNode; first: FlatNode } {
  let first = loss
  for (;;) {
    const source = flat.nodes.find(({ id }) => id === first.inputs[0])
    if (source?.layer.properties.outputs?.kind === 'shape') return { dense: source, first }
    const keepsShape = source && ['activation', 'normalization', 'regularization'].includes(source.layer.category)
    if (!keepsShape) return { first: activationAfter(flat, loss) }
    first = source
  }
}

/** A Dense that is missing goes before the activation, if there is one before the loss. */
function activationAfter(flat: FlatNetwork, loss: FlatNode): FlatNode {
  const source = flat.nodes.find(({ id }) => id === loss.inputs[0])
  return source?.layer.category === 'activation' && likelyTask(source.layer.type) !== 'numbers' ? source : loss
}
