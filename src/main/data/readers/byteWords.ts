// Codes of words by their bytes: a word that was met before is found without making a string of it.
import type { TextCollector } from '../columns.ts'

export class ByteWords {
  /** Open addressing: the place of an entry plus 1; 0 is free. */
  private table = new Int32Array(1024)
  private readonly hashes: number[] = []
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  private readonly codes: number[] = []

  constructor(
    private readonly bytes: Buffer,
    private readonly collector: TextCollector,
  ) {}

  add(from: number, to: number): void {
    const { bytes } = this
    let hash = 2166136261
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i], 16777619)
    const mask = this.table.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (let entry = this.table[slot]; entry !== 0; slot = (slot + 1) & mask, entry = this.table[slot])
      if (this.hashes[entry - 1] === hash && this.isSame(entry - 1, from, to)) {
        this.collector.addCode(this.codes[entry - 1])
        return
      }
    const code = this.collector.code(bytes.toString('utf8', from, to).trim())
    this.starts.push(from)
    this.ends.push(to)
    this.codes.push(code)
    this.table[slot] = this.hashes.push(hash)
    if (this.hashes.length * 2 > this.table.length) this.grow()
    this.collector.addCode(code)
  }

  private isSame(entry: number, from: number, to: number): boolean {
    const start = this.starts[entry]
    if (this.ends[entry] - start !== to - from) return false
    for (let i = from, j = start; i < to; i++, j++) if (this.bytes[i] !== this.bytes[j]) return false
    return true
  }

  private grow(): void {
    this.table = new Int32Array(this.table.length * 4)
    const mask = this.table.length - 1
    this.hashes.forEach((hash, entry) => {
      let slot = (hash ^ (hash >>> 15)) & mask
      while (this.table[slot] !== 0) slot = (slot + 1) & mask
      this.table[slot] = entry + 1
    })
  }
}
