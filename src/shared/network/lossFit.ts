// Whether the data's target fits the loss that it is compared in.
import type { Variable } from '../data/dataset.ts'
import { formatShape, type Shape, size } from '../tensor/shape.ts'
import type { Text } from '../text.ts'
import { unknownVariable, variableOf } from './dataFit.ts'
import type { FlatNetwork, FlatNode } from './flat.ts'
import { changeLoss, setOutputs } from './lossFixes.ts'
import { blockLabel, type Fix, type Problem, quoted } from './problem.ts'

/** `input`: the shape of what enters the loss. */
export function lossProblem(
  flat: FlatNetwork,
  node: FlatNode,
  input: Shape,
  variables: readonly Variable[],
): Problem | undefined {
  const target = variableOf(node.properties.target, variables)
  if (!target) return unknownVariable(node, 'target', variables)
  const { task } = node.layer.loss!
  if (task === 'classes') return classesProblem(flat, node, input, target)
  if (!target.classes) return size(input) === size(target.shape) ? undefined : wrongCount(flat, node, input, target)
  if (task === 'binary') return binaryProblem(flat, node, input, target.classes.length, target)
  return numbersProblem(flat, node, input, target.classes.length, target)
}

/** A loss of classes: a score for each class, and a label of classes or one-hot numbers. */
function classesProblem(flat: FlatNetwork, node: FlatNode, input: Shape, target: Variable): Problem | undefined {
  const index = node.layer.loss!.targetShape(input, node.properties as never)
  const scores = size(input) / size(index)
  // One number for each score: probabilities. And where the class axis is wrong, the layer itself says so.
  const oneHot = size(target.shape) === size(input) && scores > 1
  if (!target.classes && oneHot) return undefined
  if (scores === 1 && size(input) > 1) return undefined
  if (!target.classes) {
    return problem('lossDoesNotFit', node, [changeLoss(flat, node, 'numbers', target.shape)], {
      en: `chooses one of several classes, but '${target.name}' of the data holds plain numbers. Use a loss for numbers, or make that column a label of classes in the data.`,
      ja: `クラスを選ぶための損失ですが、データの「${target.name}」は数値です。数値用の損失にするか、データでその列をクラスのラベルにしてください。`,
    })
  }
  const classes = target.classes.length
  if (scores === classes) return undefined
  const names = quoted(target.classes, 5)
  return problem('outputsNotClasses', node, [setOutputs(flat, node, [classes])], {
    en: `receives ${scores === 1 ? 'one score' : `${scores} scores`}, but the label '${target.name}' has ${classes} classes (${names.en}). Give the last Dense ${classes} outputs.`,
    ja: `得点を${scores}個受け取りますが、ラベル「${target.name}」のクラスは${classes}個（${names.ja}）です。最後の全結合の出力数を ${classes} にしてください。`,
  })
}

function binaryProblem(flat: FlatNetwork, node: FlatNode, input: Shape, classes: number, target: Variable) {
  if (classes > 2)
    return problem('lossDoesNotFit', node, [changeLoss(flat, node, 'classes', [classes])], {
      en: `decides between two classes, but the label '${target.name}' has ${classes}. Use a loss for several classes.`,
      ja: `2択のための損失ですが、ラベル「${target.name}」のクラスは${classes}個です。多クラス用の損失を使ってください。`,
    })
  if (size(input) === 1) return undefined
  const fixes = [setOutputs(flat, node, [1]), changeLoss(flat, node, 'classes', [classes])]
  return problem('outputsNotClasses', node, fixes, {
    en: `receives ${size(input)} numbers, but decides between two classes with one: how likely the second class is. Give the last Dense 1 output, or use a loss for several classes.`,
    ja: `数値を${size(input)}個受け取りますが、2択では「2番目のクラスである確率」1個で決めます。最後の全結合の出力数を 1 にするか、多クラス用の損失を使ってください。`,
  })
}

function numbersProblem(flat: FlatNetwork, node: FlatNode, input: Shape, classes: number, target: Variable): Problem {
  const binary = classes === 2 && size(input) === 1
  const fix = binary ? changeLoss(flat, node, 'binary', [1]) : changeLoss(flat, node, 'classes', [classes])
  const found = problem('lossDoesNotFit', node, [fix], {
    en: `compares numbers, but '${target.name}' of the data is a label of ${classes} classes. Use a loss for classes: the accuracy and the F-measure need one.`,
    ja: `数値を比べる損失ですが、データの「${target.name}」は${classes}クラスのラベルです。分類用の損失を使ってください。正解率やF値も、分類用の損失で計算されます。`,
  })
  // Fitting 0 and 1 by squared error works and is taught; only its scores are those of numbers.
  return binary ? { ...found, severity: 'warning' } : found
}

function wrongCount(flat: FlatNetwork, node: FlatNode, input: Shape, target: Variable): Problem {
  const [own, wanted] = [formatShape(input), formatShape(target.shape)]
  return problem('outputsNotTarget', node, [setOutputs(flat, node, target.shape)], {
    en: `receives ${own} (${size(input)} numbers), but compares it with '${target.name}' of the data, which is ${wanted} (${size(target.shape)}). Give the last Dense ${wanted} outputs.`,
    ja: `入力は ${own}（数値${size(input)}個）ですが、比べる相手のデータ「${target.name}」は ${wanted}（${size(target.shape)}個）です。最後の全結合の出力数を ${wanted} にしてください。`,
  })
}

function problem(code: string, { id, layer, name }: FlatNode, fixes: Fix[], text: Text): Problem {
  const label = blockLabel({ type: layer.type, name })
  return {
    severity: 'error',
    code,
    node: id,
    text: { en: `${label.en} ${text.en}`, ja: `${label.ja}: ${text.ja}` },
    fixes,
  }
}
