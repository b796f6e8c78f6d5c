// A shape that cannot work, as a problem on its block: what the layer says, what feeds it, and the fix as edits.
import type { ShapeFix } from '../layers/definition.ts'
import type { Text } from '../text.ts'
import type { NodeId } from './document.ts'
import type { FlatNetwork, FlatNode } from './flat.ts'
import { blockLabel, type Fix, type Problem, typeLabel } from './problem.ts'

export function shapeProblem(
  flat: FlatNetwork,
  { id, inputs, layer, name }: FlatNode,
  text: Text,
  fix?: ShapeFix,
): Problem {
  const label = blockLabel({ type: layer.type, name })
  const sources = flat.nodes.filter((node) => inputs.includes(node.id))
  const fedBy = sources.map((source) => blockLabel({ type: source.layer.type, name: source.name }))
  const from = fedBy.length
    ? {
        en: `, fed by ${fedBy.map(({ en }) => en).join(' and ')},`,
        ja: `（入力元: ${fedBy.map(({ ja }) => ja).join('、')}）`,
      }
    : { en: '', ja: '' }
  return {
    severity: 'error',
    code: 'shape',
    node: id,
    text: { en: `${label.en}${from.en} ${text.en}`, ja: `${label.ja}${from.ja}: ${text.ja}` },
    fixes: fix ? [fixOf(id, layer, fix)] : [],
  }
}

function fixOf(node: NodeId, layer: FlatNode['layer'], fix: ShapeFix): Fix {
  if (fix.kind === 'insertBefore') {
    const label = typeLabel(fix.type)
    const { type, properties } = fix
    return {
      label: { en: `Put ${label.en} before it`, ja: `前に「${label.ja}」を置く` },
      edits: [{ kind: 'insertBefore', node, block: { type, ...(properties && { properties }) } }],
    }
  }
  const { property, value } = fix
  const field = layer.properties[property].label
  const shown = Array.isArray(value) ? value.join('×') : String(value)
  return {
    label: { en: `Set ${field.en} to ${shown}`, ja: `「${field.ja}」を ${shown} にする` },
    edits: [{ kind: 'setProperty', node, property, value }],
  }
}
