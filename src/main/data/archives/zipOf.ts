// ZIP files for tests, of whatever is said about their entries, true or not.
import { crc32, deflateRawSync } from 'node:zlib'

export interface TestEntry {
  name: string | Uint8Array
  data?: Uint8Array | string
  /** Bit 11 says that the name is UTF-8. */
  flags?: number
  /** The type and permissions that Unix keeps. */
  mode?: number
  method?: number
  /** What is announced, where it is not true. */
  size?: number
  checksum?: number
}

export function zipOf(entries: readonly TestEntry[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, data = '', flags = 0, mode = 0, method = 8, size, checksum } of entries) {
    const nameBytes = Buffer.from(name as string)
    const bytes = Buffer.from(data as string)
    const packed = method === 8 ? deflateRawSync(bytes) : bytes
    const common = Buffer.alloc(26)
    for (const [place, value] of [
      [0, 20],
      [2, flags],
      [4, method],
      [22, nameBytes.length],
    ])
      common.writeUInt16LE(value, place)
    common.writeUInt32LE(checksum ?? crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(size ?? bytes.length, 18)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE((mode << 16) >>> 0, 6)
    rest.writeUInt32LE(at, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, rest, nameBytes]))
    locals.push(local)
    at += local.length
  }
  const list = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, list, end])
}
