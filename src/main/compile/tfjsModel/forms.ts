// Asks every block for its Keras form, and refuses, naming the blocks, where one has none.
import { UserError } from '../../../shared/errors.ts'
import type { KerasForm, KerasLayers } from '../../../shared/layers/keras.ts'
import { notInKeras } from '../../../shared/layers/kerasForms.ts'
import type { NodeId } from '../../../shared/network/document.ts'
import type { FlatNetwork, FlatNode } from '../../../shared/network/flat.ts'
import { blockLabel } from '../../../shared/network/problem.ts'
import type { Shape } from '../../../shared/tensor/shape.ts'
import type { Text } from '../../../shared/text.ts'

export interface SaidBlock {
  node: FlatNode
  form: KerasLayers
  /** Of the output, without the batch, in our own order of axes. */
  shape: Shape
}

/** Every block in the order they run. Throws a UserError that names each block Keras cannot express, and why. */
export function kerasForms(flat: FlatNetwork): SaidBlock[] {
  const shapes = new Map<NodeId, Shape>()
  const refusals: Text[] = []
  const said: SaidBlock[] = []
  for (const node of flat.nodes) {
    const inputs = node.inputs.map((id) => shapes.get(id)!)
    const shape = node.layer.shape(inputs, node.properties)
    shapes.set(node.id, shape)
    const form = formOf(node, { inputs, output: shape })
    if ('refused' in form) refusals.push(refusal(node, form.refused))
    else said.push({ node, form, shape })
  }
  if (refusals.length) throw new UserError(joined(refusals))
  return said
}

function formOf({ layer, properties }: FlatNode, shapes: { inputs: Shape[]; output: Shape }): KerasForm {
  return layer.keras?.(properties, shapes) ?? notInKeras({ en: layer.text.en.name, ja: layer.text.ja.name })
}

function refusal({ name, layer }: FlatNode, reason: Text): Text {
  const label = blockLabel({ type: layer.type, name })
  return {
    en: `${label.en} cannot be written for TensorFlow.js: ${reason.en}`,
    ja: `${label.ja}は TensorFlow.js の形式で書き出せません。${reason.ja}`,
  }
}

function joined(texts: readonly Text[]): Text {
  return { en: texts.map(({ en }) => en).join('\n'), ja: texts.map(({ ja }) => ja).join('\n') }
}
