// MessagePack with typed arrays: Float32Array and Int32Array are extension types, Uint8Array is the format's own bytes.
import { decode, Encoder, ExtensionCodec } from '@msgpack/msgpack'

const FLOAT32 = 1
const INT32 = 2

const extensionCodec = new ExtensionCodec()
for (const [type, Values] of [
  [FLOAT32, Float32Array],
  [INT32, Int32Array],
] as const)
  extensionCodec.register({
    type,
    encode: (value) =>
      value instanceof Values ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : null,
    // A copy: the message's bytes need not lie on a multiple of 4. (Node's Buffer has a slice() that copies nothing.)
    decode: (bytes) => new Values(new Uint8Array(bytes).buffer),
  })

/** A value of undefined is left out, as in JSON. */
export function pack(message: unknown): Uint8Array {
  return new Encoder({ extensionCodec, ignoreUndefined: true }).encode(message)
}

export function unpack(bytes: ArrayLike<number> | ArrayBuffer): unknown {
  return decode(bytes as Uint8Array, { extensionCodec })
}
