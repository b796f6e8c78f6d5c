// The part of ONNX's protobuf schema that we write (onnx.proto), as protobufjs descriptors.
import protobuf from 'protobufjs/light.js'

type FieldSpec = [name: string, id: number, type: string, rule?: 'repeated']

function message(...fields: FieldSpec[]) {
  return {
    fields: Object.fromEntries(fields.map(([name, id, type, rule]) => [name, { id, type, ...(rule && { rule }) }])),
  }
}

const root = protobuf.Root.fromJSON({
  nested: {
    ModelProto: message(
      ['irVersion', 1, 'int64'],
      ['producerName', 2, 'string'],
      ['producerVersion', 3, 'string'],
      ['docString', 6, 'string'],
      ['graph', 7, 'GraphProto'],
      ['opsetImport', 8, 'OperatorSetIdProto', 'repeated'],
      ['metadataProps', 14, 'StringStringEntryProto', 'repeated'],
    ),
    OperatorSetIdProto: message(['domain', 1, 'string'], ['version', 2, 'int64']),
    StringStringEntryProto: message(['key', 1, 'string'], ['value', 2, 'string']),
    GraphProto: message(
      ['node', 1, 'NodeProto', 'repeated'],
      ['name', 2, 'string'],
      ['initializer', 5, 'TensorProto', 'repeated'],
      ['input', 11, 'ValueInfoProto', 'repeated'],
      ['output', 12, 'ValueInfoProto', 'repeated'],
    ),
    NodeProto: message(
      ['input', 1, 'string', 'repeated'],
      ['output', 2, 'string', 'repeated'],
      ['name', 3, 'string'],
      ['opType', 4, 'string'],
      ['attribute', 5, 'AttributeProto', 'repeated'],
    ),
    AttributeProto: message(
      ['name', 1, 'string'],
      ['f', 2, 'float'],
      ['i', 3, 'int64'],
      ['s', 4, 'bytes'],
      ['g', 6, 'GraphProto'],
      ['floats', 7, 'float', 'repeated'],
      ['ints', 8, 'int64', 'repeated'],
      ['type', 20, 'int32'],
    ),
    TensorProto: message(
      ['dims', 1, 'int64', 'repeated'],
      ['dataType', 2, 'int32'],
      ['name', 8, 'string'],
      ['rawData', 9, 'bytes'],
    ),
    ValueInfoProto: message(['name', 1, 'string'], ['type', 2, 'TypeProto']),
    TypeProto: message(['tensorType', 1, 'TensorTypeProto']),
    TensorTypeProto: message(['elemType', 1, 'int32'], ['shape', 2, 'TensorShapeProto']),
    TensorShapeProto: message(['dim', 1, 'DimensionProto', 'repeated']),
    DimensionProto: message(['dimValue', 1, 'int64'], ['dimParam', 2, 'string']),
  },
})

/** The schema's root message. */
export const ModelProto = root.lookupType('ModelProto')

/** TensorProto.DataType. */
export const dataTypes = { f32: 1, u8: 2, i32: 6, i64: 7, bool: 9, u32: 12 } as const

/** AttributeProto.AttributeType. */
export const attributeTypes = { float: 1, int: 2, string: 3, graph: 5, ints: 7 } as const
