// Fits a network to data: the Input's size, and the blocks from the last Dense to the loss.
import type { Variable } from '../data/dataset.ts'
import { UserError } from '../errors.ts'
import type { NetworkDocument, NodeDocument, NodeId } from './document.ts'
import { applyEdits, type NetworkEdit } from './edits.ts'
import { fitWidths } from './fitWidths.ts'

export interface FittedData {
  variables: readonly Variable[]
  task: 'classes' | 'numbers' | 'none'
  /** Number of classes, or of numbers to predict; 0 without label. */
  outputs: number
}

/** Throws UserError where the network is not made for such data. `template`: its name in that sentence. */
export function fitNetwork(network: NetworkDocument, summary: FittedData, template: string): NetworkDocument {
  const x = summary.variables.find(({ name }) => name === 'x') ?? summary.variables[0]
  requirePictures(network, x, template)
  requireFilms(network, x, template)
  requireText(network, x, template)
  const inputs = network.nodes.filter(({ type }) => type === 'input')
  const head = headOf(network)
  const sized = [
    ...inputs.map(({ id }) => set(id, 'size', x.shape)),
    ...fitEmbeddings(network, x),
    ...fitWidths(network, x.shape, head?.dense.id),
  ]
  if (!head) return applyEdits(network, sized)
  if (!head.reconstructs) requireLabel(summary, template)
  const ending = head.reconstructs
    ? fitReconstruction(head, x)
    : summary.task === 'classes'
      ? fitClasses(head, summary.outputs)
      : fitNumbers(head, summary.outputs)
  return applyEdits(network, [...sized, ...ending])
}

/** As many vectors as there are tokens. */
function fitEmbeddings(network: NetworkDocument, { vocabulary }: Variable): NetworkEdit[] {
  if (!vocabulary) return []
  return network.nodes.filter(({ type }) => type === 'embedding').map(({ id }) => set(id, 'classes', vocabulary.length))
}

/** The end of a template: …, Dense, an activation (perhaps), the loss. */
interface Head {
  dense: NodeDocument
  activation?: NodeDocument
  loss: NodeDocument
  /** Its target is the input itself. */
  reconstructs: boolean
}

const losses = ['binaryCrossEntropy', 'categoricalCrossEntropy', 'softmaxCrossEntropy', 'squaredError']

function headOf(network: NetworkDocument): Head | undefined {
  const loss = network.nodes.find(({ type }) => losses.includes(type))
  if (!loss) return undefined
  const before = (id: NodeId) => {
    const edge = network.edges.find(({ to }) => to.node === id && to.port === 'in')
    return network.nodes.find((node) => node.id === edge?.from.node)
  }
  const last = before(loss.id)
  const dense = last?.type === 'dense' ? last : last && before(last.id)
  if (dense?.type !== 'dense') return undefined
  const reconstructs = network.edges.some(({ to }) => to.node === loss.id && to.port === 'target')
  return { dense, ...(last !== dense && { activation: last }), loss, reconstructs }
}

/** Two classes keep a single Sigmoid output where the template has one; more get Softmax. */
function fitClasses({ dense, activation, loss }: Head, classes: number): NetworkEdit[] {
  if (loss.type === 'binaryCrossEntropy' && classes === 2) return []
  const sized = set(dense.id, 'outputs', [classes])
  if (loss.type !== 'binaryCrossEntropy' && loss.type !== 'squaredError') return [sized]
  const softmax: NetworkEdit[] = activation
    ? retyped(activation, 'softmax')
    : [{ kind: 'insertBefore', node: loss.id, block: { type: 'softmax' } }]
  return [sized, ...softmax, ...retyped(loss, 'categoricalCrossEntropy')]
}

function fitNumbers({ dense, activation, loss }: Head, outputs: number): NetworkEdit[] {
  return [set(dense.id, 'outputs', [outputs]), ...withoutActivation(activation), ...retyped(loss, 'squaredError')]
}

/** Pictures are numbers from 0 to 1, which Sigmoid gives; scaled columns are not. */
function fitReconstruction({ dense, activation, loss }: Head, x: Variable): NetworkEdit[] {
  const sized = set(dense.id, 'outputs', x.shape)
  if (x.shape.length === 3) return [sized]
  return [sized, ...withoutActivation(activation), ...retyped(loss, 'squaredError')]
}

function set(node: NodeId, property: string, value: unknown): NetworkEdit {
  return { kind: 'setProperty', node, property, value }
}

function withoutActivation(activation: NodeDocument | undefined): NetworkEdit[] {
  return activation ? [{ kind: 'remove', node: activation.id }] : []
}

/** The block as another type, under that type's name where it bore its own type's. */
function retyped({ id, type, name }: NodeDocument, to: string): NetworkEdit[] {
  if (type === to) return []
  const renamed: NetworkEdit[] = name === type ? [{ kind: 'rename', node: id, name: to }] : []
  return [{ kind: 'replaceType', node: id, type: to }, ...renamed]
}

function requirePictures(network: NetworkDocument, x: Variable, template: string): void {
  if (x.shape.length === 3 || !network.nodes.some(({ type }) => type === 'conv2d')) return
  const size = x.shape.join('×')
  throw new UserError({
    en: `The template '${template}' is for pictures (channels × height × width); this data has ${size} numbers per sample. Use ${x.shape.length === 4 ? 'films' : 'mlp, logistic-regression or regression-mlp'}.`,
    ja: `テンプレート '${template}' は画像（チャンネル×高さ×幅）用ですが、このデータは 1 件あたり ${size} 個の数値です。${x.shape.length === 4 ? 'films ' : 'mlp、logistic-regression、regression-mlp のどれか'}を使ってください。`,
  })
}

function requireFilms(network: NetworkDocument, x: Variable, template: string): void {
  if (x.shape.length === 4 || !network.nodes.some(({ type }) => type === 'conv3d')) return
  const size = x.shape.join('×')
  throw new UserError({
    en: `The template '${template}' is for films and volumes (channels × frames × height × width); this data has ${size} numbers per sample. Use ${x.shape.length === 3 ? 'cnn or lenet' : 'mlp'}.`,
    ja: `テンプレート '${template}' は動画や立体（チャンネル×コマ数×高さ×幅）用ですが、このデータは 1 件あたり ${size} 個の数値です。${x.shape.length === 3 ? 'cnn か lenet' : 'mlp'} を使ってください。`,
  })
}

function requireText(network: NetworkDocument, x: Variable, template: string): void {
  if (x.vocabulary || !network.nodes.some(({ type }) => type === 'embedding')) return
  throw new UserError({
    en: `The template '${template}' is for a column of text; this data has ${x.shape.join('×')} numbers per sample. Use mlp or cnn, or read a column as text.`,
    ja: `テンプレート '${template}' は文章の列用ですが、このデータは 1 件あたり ${x.shape.join('×')} 個の数値です。mlp や cnn を使うか、列の種類を「文章」にしてください。`,
  })
}

function requireLabel({ task }: FittedData, template: string): void {
  if (task !== 'none') return
  throw new UserError(
    {
      en: `The template '${template}' learns to predict a label, and this data has none. Choose the column of the label, or use the template autoencoder.`,
      ja: `テンプレート '${template}' はラベルの予測を学習しますが、このデータにはラベルがありません。ラベルの列を選ぶか、テンプレート autoencoder を使ってください。`,
    },
    { option: '--label COLUMN' },
  )
}
