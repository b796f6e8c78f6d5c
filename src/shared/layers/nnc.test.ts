// Shapes, parameters and multiply-adds of our blocks against what Neural Network Console computes for its own samples.
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Padding, withDefaults } from '../schema/index.ts'
import { type Shape, size } from '../tensor/shape.ts'
import { skipNote } from '../testing/skipNote.ts'
import { findLayer } from './registry.ts'

const folder = new URL('../../../../shared/nnc/', import.meta.url)

interface ExpectedLayer {
  name: string
  type: string
  input?: string
  output?: string
  parameters?: string
  multiplyAdd?: string
}
type Expected = Record<string, { layers: Record<string, ExpectedLayer[]> }>

interface ProjectLayer {
  id: string
  properties: Record<string, string>
}
interface ProjectNetwork {
  layers: ProjectLayer[]
  /** In the order of the file, which is the order of a block's inputs. */
  links: { from: string; to: string; pin: number }[]
}

/** Our block and its settings for a layer of theirs; undefined where we have none. */
type Mapping = (p: Reader, input: Shape) => [type: string, properties: Record<string, unknown>] | undefined

const plain =
  (type: string): Mapping =>
  () => [type, {}]
const scalar =
  (type: string): Mapping =>
  (p) => [type, { value: p.number('Value') }]
const along =
  (type: string): Mapping =>
  (p) => [type, { axis: p.number('Axis') }]
const reduction =
  (type: string): Mapping =>
  (p) => [type, { axes: p.list('Axes'), keepDims: p.flag('KeepDims') }]
const pooling =
  (type: string): Mapping =>
  (p) => {
    const partialWindows = !p.flag('IgnoreBorder')
    return [
      type,
      { kernel: p.list('KernelShape'), strides: p.list('Strides'), padding: p.list('Padding'), partialWindows },
    ]
  }

const convolution =
  (type: string, own: (p: Reader) => Record<string, unknown>): Mapping =>
  (p) => [
    type,
    {
      kernel: p.list('KernelShape'),
      strides: p.list('Strides'),
      dilation: p.list('Dilation'),
      padding: p.padding(),
      useBias: p.flag('WithBias'),
      ...own(p),
    },
  ]
const maps = (p: Reader) => ({ outputs: p.number('OutMaps'), groups: p.has('Group') ? p.number('Group') : 1 })

const mappings: Record<string, Mapping> = {
  Input: (p) => ['input', { size: p.list('Size') }],
  Parameter: (p) => ['parameter', { size: p.list('Size') }],
  Affine: (p) => ['dense', { outputs: p.list('OutShape'), useBias: p.flag('WithBias') }],
  Convolution: (p, input) => convolution(`conv${input.length - 1}d`, maps)(p, input),
  DepthwiseConvolution: (p, input) =>
    convolution(`depthwiseConv${input.length - 1}d`, (p) => ({ multiplier: p.number('Multiplier') }))(p, input),
  Deconvolution: (p, input) => convolution(`convTranspose${input.length - 1}d`, maps)(p, input),
  MaxPooling: pooling('maxPool'),
  AveragePooling: pooling('averagePool'),
  Unpooling: (p) => ['upSampling', { scale: p.list('KernelShape') }],
  BatchNormalization: (p) => ['batchNormalization', { axis: p.number('Axes') }],
  Reshape: (p) => ['reshape', { shape: p.list('OutShape') }],
  Transpose: (p) => ['permute', { axes: p.list('Axes') }],
  Slice: (p) => ['slice', { start: p.list('Start'), stop: p.list('Stop'), step: p.list('Step') }],
  Pad(p) {
    const pairs = p.list('PadWidth')
    return ['pad', { before: pairs.filter((_, i) => i % 2 === 0), after: pairs.filter((_, i) => i % 2 === 1) }]
  },
  Flip: (p) => ['flip', { axes: p.list('Axes') }],
  Broadcast: (p) => ['broadcast', { shape: p.list('OutShape') }],
  Concatenate: along('concatenate'),
  Softmax: along('softmax'),
  SoftmaxCrossEntropy: along('softmaxCrossEntropy'),
  CategoricalCrossEntropy: along('categoricalCrossEntropy'),
  Sum: reduction('sum'),
  Mean: reduction('mean'),
  Max: reduction('max'),
  OneHot: (p, input) => ['oneHot', { classes: p.number('Shape'), axis: input.length - 1 }],
  GreaterEqualScalar: scalar('greaterEqualScalar'),
  LessEqualScalar: scalar('lessEqualScalar'),
  AddScalar: scalar('addScalar'),
  MulScalar: scalar('mulScalar'),
  RSubScalar: scalar('subtractFromScalar'),
  PowScalar: scalar('powScalar'),
  MaximumScalar: scalar('maximumScalar'),
  MinimumScalar: scalar('minimumScalar'),
  ...Object.fromEntries(
    Object.entries({
      Add2: 'add',
      Mul2: 'multiply',
      Sub2: 'subtract',
      Equal: 'equal',
      LogicalAnd: 'logicalAnd',
      LogicalOr: 'logicalOr',
      Exp: 'exp',
      Round: 'round',
      ReLU: 'relu',
      LeakyReLU: 'leakyRelu',
      Abs: 'abs',
      CELU: 'celu',
      PReLU: 'prelu',
      ELU: 'elu',
      Sigmoid: 'sigmoid',
      Tanh: 'tanh',
      Identity: 'identity',
      Dropout: 'dropout',
      SquaredError: 'squaredError',
      HuberLoss: 'huberLoss',
      BinaryCrossEntropy: 'binaryCrossEntropy',
      SigmoidCrossEntropy: 'sigmoidCrossEntropy',
      AbsoluteError: 'absoluteError',
    }).map(([theirs, ours]) => [theirs, plain(ours)]),
  ),
}

/** What only an evaluator of full expressions could read: parentheses, the number of a repetition. */
class UnreadableExpression extends Error {}

/** Reads a layer's properties, resolving references to the input's shape, other properties and unit arguments. */
class Reader {
  constructor(
    private readonly properties: Record<string, string>,
    private readonly input: Shape,
  ) {}

  has = (name: string) => this.properties[name] !== undefined
  flag = (name: string) => this.properties[name] === 'True'
  number = (name: string) => this.list(name)[0]

  list(name: string): number[] {
    const words = this.properties[name] ?? ''
    return words
      .split(',')
      .filter((word) => word !== '')
      .flatMap((word) => this.value(word))
  }

  padding(): Padding {
    if (this.properties.Padding?.includes('ConvolutionPaddingSize')) return this.properties.BorderMode as Padding
    return this.list('Padding')
  }

  /** Numbers, names and what + − * / make of them, from left to right. */
  private value(words: string): number[] {
    const bare = words.replace(/^\*/, '')
    const [first, ...rest] = bare.split(/([-+*/])/)
    if (!rest.length || first === '') return this.atom(bare)
    let [result] = this.atom(first)
    for (let i = 0; i < rest.length; i += 2) {
      const [other] = this.atom(rest[i + 1])
      result = { '+': result + other, '-': result - other, '*': result * other, '/': result / other }[rest[i]]!
    }
    return [result]
  }

  private atom(word: string): number[] {
    if (word !== '' && Number.isFinite(Number(word))) return [Number(word)]
    if (word === 'Input') return [...this.input]
    const at = /^Input\[(\d)\]$/.exec(word)
    if (at) return [this.input[Number(at[1])]]
    if (!this.has(word)) throw new UnreadableExpression(word)
    return this.list(word)
  }
}

/** The networks of a .sdcproj file, an INI text; see ../shared/nnc/format.md. */
function readProject(text: string): Record<string, ProjectNetwork> {
  const networks: Record<string, ProjectNetwork> = {}
  for (const section of text.split(/^\[/m)) {
    const match = /^(?:(.*)_)?(Layer|Link)_\d+\]/.exec(section)
    if (!match) continue
    const network = (networks[match[1] ?? 'Main'] ??= { layers: [], links: [] })
    const lines = section.split(/\r?\n/).slice(1)
    const pairs = Object.fromEntries(lines.map((line) => /^([^=]*)=?(.*)$/.exec(line)!.slice(1)))
    if (match[2] === 'Layer') network.layers.push({ id: pairs.ID, properties: named(pairs) })
    else network.links.push({ from: pairs.SourceLayerID, to: pairs.DestLayerID, pin: Number(pairs.DestPinIndex) })
  }
  return networks
}

function named(pairs: Record<string, string>): Record<string, string> {
  const keys = Object.keys(pairs).filter((key) => /^Property_\d+_Name$/.test(key))
  return Object.fromEntries(keys.map((key) => [pairs[key], pairs[key.replace('Name', 'Value')] ?? '']))
}

interface Case {
  where: string
  expected: ExpectedLayer
  properties: Record<string, string>
  inputs: Shape[]
  /** Weights that come in by a wire, by their place among the block's weights: they are not its parameters. */
  wiredWeights: number[]
}

function casesOf(path: string, { layers }: Expected[string]): Case[] {
  const project = readProject(readFileSync(new URL(`projects/${path}`, folder), 'utf8'))
  return Object.entries(layers).flatMap(([name, expectedLayers]) => {
    const network = project[name]
    const outputs = new Map(expectedLayers.map((layer) => [layer.name, layer.output]))
    const nameOf = (id: string) => network.layers.find((layer) => layer.id === id)!.properties.Name
    const given = Object.fromEntries(
      network.layers.filter(({ properties: p }) => p.Value !== undefined).map(({ properties: p }) => [p.Name, p.Value]),
    )
    return expectedLayers.flatMap((expected) => {
      const layer = network.layers.find(({ properties }) => properties.Name === expected.name)!
      const links = network.links.filter(({ to }) => to === layer.id)
      const sources = links.filter(({ pin }) => pin === 0).map(({ from }) => outputs.get(nameOf(from)))
      const wanted = expected.input ? [expected.input] : sources
      if (!wanted.every((shape) => shape) || !expected.output) return []
      const inputs = wanted.map((shape) => shape!.split(',').map(Number))
      const wiredWeights = links.map(({ pin }) => pin - 1)
      const where = `${path} ${name}/${expected.name}`
      return [{ where, expected, properties: { ...given, ...layer.properties }, inputs, wiredWeights }]
    })
  })
}

function mappingOf({ expected, properties, inputs: [input] }: Case) {
  try {
    return mappings[expected.type]?.(new Reader(properties, input), input)
  } catch (error) {
    if (error instanceof UnreadableExpression) return undefined
    throw error
  }
}

const present = existsSync(folder)

const why = skipNote(present, 'the folder ../shared/nnc is not here')

test.skipIf(!present)(`blocks give the shapes and costs that Neural Network Console computes${why}`, () => {
  const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expected
  const cases = Object.entries(expected).flatMap(([path, project]) => casesOf(path, project))
  const known = cases.flatMap((one) => {
    const mapped = mappingOf(one)
    return mapped ? [{ ...one, mapped }] : []
  })
  for (const { where, expected: wanted, inputs, wiredWeights, mapped } of known) {
    const [type, given] = mapped
    const layer = findLayer(type)!
    const properties = withDefaults(layer.properties, given)
    const weights = Object.values(layer.weights?.(inputs, properties) ?? {})
    const owned = weights.filter((_, i) => !wiredWeights.includes(i))
    const found = {
      output: layer.shape(inputs, properties).join(),
      parameters: owned.reduce((sum, { shape }) => sum + size(shape), 0),
      multiplyAdds: layer.cost?.(inputs, properties).multiplyAdds ?? 0,
    }
    expect(found, where).toEqual({
      output: wanted.output,
      parameters: Number(wanted.parameters ?? 0),
      multiplyAdds: Number(wanted.multiplyAdd ?? 0),
    })
  }
  expect(known.length).toBeGreaterThan(2740)
})
