// Whether the data fits the blocks through which it enters.
import type { Variable } from '../data/dataset.ts'
import { formatShape, type Shape, size } from '../tensor/shape.ts'
import type { FlatNode } from './flat.ts'
import { nearest } from './nearest.ts'
import { blockLabel, type Fix, type Problem, quoted } from './problem.ts'

export function variableOf(name: unknown, variables: readonly Variable[]): Variable | undefined {
  return variables.find((variable) => variable.name === name)
}

/** What is wrong between an Input block and the dataset variable that it reads. */
export function inputProblem(node: FlatNode, variables: readonly Variable[]): Problem | undefined {
  const variable = variableOf(node.properties.variable, variables)
  if (!variable) return unknownVariable(node, 'variable', variables)
  const own = node.properties.size as Shape
  if (size(own) === size(variable.shape)) return undefined
  const label = blockLabel({ type: node.layer.type, name: node.name })
  return {
    severity: 'error',
    code: 'inputSize',
    node: node.id,
    text: {
      en: `${label.en} has the size ${formatShape(own)} (${size(own)} numbers), but '${variable.name}' of the data is ${formatShape(variable.shape)} (${size(variable.shape)}). Set its size to ${formatShape(variable.shape)}.`,
      ja: `${label.ja}の大きさは ${formatShape(own)}（数値${size(own)}個）ですが、データの「${variable.name}」は ${formatShape(variable.shape)}（${size(variable.shape)}個）です。大きさを ${formatShape(variable.shape)} にしてください。`,
    },
    fixes: [
      {
        label: {
          en: `Set its size to ${formatShape(variable.shape)}`,
          ja: `大きさを ${formatShape(variable.shape)} にする`,
        },
        edits: [{ kind: 'setProperty', node: node.id, property: 'size', value: [...variable.shape] }],
      },
    ],
  }
}

/** A block names, in `property`, a variable that the dataset does not have. */
export function unknownVariable(node: FlatNode, property: string, variables: readonly Variable[]): Problem {
  const name = String(node.properties[property])
  const names = variables.map((variable) => variable.name)
  const label = blockLabel({ type: node.layer.type, name: node.name })
  const list = quoted(names)
  return {
    severity: 'error',
    code: 'unknownVariable',
    node: node.id,
    text: {
      en: `${label.en} uses the variable '${name}', which the data does not have; it has ${list.en}. Change the variable's name here, or a column's role in the data.`,
      ja: `${label.ja}は変数「${name}」を使いますが、データにあるのは${list.ja}です。ここの変数名か、データの列の役割を直してください。`,
    },
    fixes: suggestions(name, names).map(
      (value): Fix => ({
        label: { en: `Use '${value}'`, ja: `「${value}」を使う` },
        edits: [{ kind: 'setProperty', node: node.id, property, value }],
      }),
    ),
  }
}

function suggestions(name: string, names: readonly string[]): string[] {
  const likely = nearest(name, names)
  return likely === undefined ? names.slice(0, 3) : [likely]
}
