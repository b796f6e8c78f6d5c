// Collects nodes, constants, inputs and outputs, and writes them as an ONNX model file.
import type { OnnxAttribute, OnnxAttributes, OnnxType, OnnxValue } from '../../../shared/tensor/definition.ts'
import type { Shape } from '../../../shared/tensor/shape.ts'
import { attributeTypes, dataTypes, ModelProto } from './schema.ts'

/** The oldest versions that say all our operators (reductions with their axes as inputs), so that older tools read the files too. */
const OPSET = 18
const IR_VERSION = 8

interface WrittenNode {
  input: readonly OnnxValue[]
  output: readonly OnnxValue[]
  name: string
  opType: string
  attribute: object[]
}

interface ValueInfo {
  name: OnnxValue
  type: object
}

/** Lengths that hold the batch size, fed at every run: ONNX Runtime computes with int64 on no GPU. */
export interface FedLengths {
  dtype: 'i64' | 'i32'
  /** A vector, or one length as a scalar. */
  shape: Shape | number
}

export interface LoopBody {
  model: OnnxModel
  /** The name of the pass's number, from 0: an int64 scalar. */
  pass: OnnxValue
  /** Inputs and outputs of the model. */
  carried: readonly { before: OnnxValue; after: OnnxValue }[]
  /** Outputs of the model. */
  collected: readonly OnnxValue[]
}

export class OnnxModel {
  readonly fedLengths: Record<OnnxValue, FedLengths> = {}
  private readonly nodes: WrittenNode[] = []
  private readonly initializers: object[] = []
  private readonly inputs: ValueInfo[] = []
  private readonly outputs: ValueInfo[] = []
  private count = 0

  /** Without a shape: of any. */
  input(name: string, dtype: OnnxType, shape?: Shape): OnnxValue {
    this.inputs.push(valueInfo(name, dtype, shape))
    return name
  }

  fed(name: string, lengths: FedLengths): OnnxValue {
    this.fedLengths[name] = lengths
    return this.input(name, lengths.dtype, typeof lengths.shape === 'number' ? [] : [lengths.shape.length])
  }

  output(name: OnnxValue, dtype: OnnxType, shape?: Shape): void {
    this.outputs.push(valueInfo(name, dtype, shape))
  }

  /** Stores numbers in the file under a name. */
  initializer(name: string, values: ArrayLike<number>, shape: readonly number[], dtype: OnnxType): OnnxValue {
    this.initializers.push({ name, dims: shape, dataType: dataTypes[dtype], rawData: rawBytes(values, dtype) })
    return name
  }

  node(type: string, inputs: readonly OnnxValue[], outputs: readonly OnnxValue[], attributes?: OnnxAttributes): void {
    this.nodes.push(this.written(type, inputs, outputs, attributes))
  }

  /** A node before all that are there. */
  first(type: string, inputs: readonly OnnxValue[], outputs: readonly OnnxValue[], attributes?: OnnxAttributes): void {
    this.nodes.unshift(this.written(type, inputs, outputs, attributes))
  }

  private written(
    type: string,
    inputs: readonly OnnxValue[],
    outputs: readonly OnnxValue[],
    attributes: OnnxAttributes = {},
  ): WrittenNode {
    const attribute = Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [attributeProto(name, value)],
    )
    return { input: inputs, output: outputs, name: `${type}_${this.nodes.length}`, opType: type, attribute }
  }

  /**
   * Runs `body` so many times (an int64 scalar): `carried` values go from one pass into the next, `collected` ones come
   * out of each, stacked. The body may use this model's values by their names.
   */
  loop(times: OnnxValue, initial: readonly OnnxValue[], body: LoopBody, outputs: readonly OnnxValue[]): void {
    const goOn = this.initializer(this.name('go_on'), [1], [], 'bool')
    const attribute = [{ name: 'body', g: body.model.subgraph(body), type: attributeTypes.graph }]
    this.nodes.push({ ...this.written('Loop', [times, goOn, ...initial], outputs), attribute })
  }

  private subgraph({ pass, carried, collected }: LoopBody): object {
    const goOn = this.name('go_on')
    const stillGoingOn = this.name('go_on')
    this.node('Identity', [goOn], [stillGoingOn])
    const known = new Map([...this.inputs, ...this.outputs].map((value) => [value.name, value]))
    const infos = (names: readonly OnnxValue[]) => names.map((name) => known.get(name)!)
    return {
      name: 'pass',
      node: this.usedNodes(),
      initializer: this.initializers,
      input: [valueInfo(pass, 'i64', []), valueInfo(goOn, 'bool', []), ...infos(carried.map(({ before }) => before))],
      output: [valueInfo(stillGoingOn, 'bool', []), ...infos([...carried.map(({ after }) => after), ...collected])],
    }
  }

  /** A value name not used yet. */
  name(hint: string): OnnxValue {
    return `${hint}_${this.count++}`
  }

  /** An optional output that nothing uses is left out: asking for MaxPool's indices, say, makes it several times slower. */
  private usedNodes(): WrittenNode[] {
    const used = new Set([...this.nodes.flatMap(({ input }) => input), ...this.outputs.map(({ name }) => name)])
    return this.nodes.map((node) => {
      const last = node.output.findLastIndex((output) => used.has(output))
      return { ...node, output: node.output.slice(0, Math.max(last, 0) + 1) }
    })
  }

  encode(name: string, metadata: Readonly<Record<string, string>> = {}): Uint8Array {
    return ModelProto.encode({
      irVersion: IR_VERSION,
      producerName: 'Tsumiki',
      opsetImport: [{ domain: '', version: OPSET }],
      graph: { name, node: this.usedNodes(), initializer: this.initializers, input: this.inputs, output: this.outputs },
      metadataProps: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    }).finish()
  }
}

function valueInfo(name: string, dtype: OnnxType, shape: Shape | undefined): ValueInfo {
  if (!shape) return { name, type: { tensorType: { elemType: dataTypes[dtype] } } }
  const dim = shape.map((d) => (d < 0 ? { dimParam: d === -1 ? 'N' : `N_times_${-d}` } : { dimValue: d }))
  return { name, type: { tensorType: { elemType: dataTypes[dtype], shape: { dim } } } }
}

function attributeProto(name: string, value: OnnxAttribute): object {
  if (typeof value === 'number') return { name, i: value, type: attributeTypes.int }
  if (typeof value === 'string') return { name, s: new TextEncoder().encode(value), type: attributeTypes.string }
  if ('float' in value) return { name, f: value.float, type: attributeTypes.float }
  return { name, ints: value, type: attributeTypes.ints }
}

/** Little-endian, as the format asks (and as every machine we run on stores them). */
function rawBytes(values: ArrayLike<number>, dtype: OnnxType): Uint8Array {
  if (dtype === 'i64') return new Uint8Array(BigInt64Array.from(Array.from(values), BigInt).buffer)
  const arrays = { f32: Float32Array, i32: Int32Array, u32: Uint32Array, bool: Uint8Array }
  const packed = values instanceof arrays[dtype] ? values : arrays[dtype].from(values)
  return new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength)
}
