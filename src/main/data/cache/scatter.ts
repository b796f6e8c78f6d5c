// Reads rows of a file in any order: those that lie near each other at once, each to its place.
import { readSync } from 'node:fs'

const LONGEST_SPAN = 2 ** 20
/** Reading over a gap is quicker than reading twice. */
const LONGEST_GAP = 2 ** 16

/** Row indices[i] goes to out[i · length]; `file` is for messages. */
export function readScattered(
  handle: number,
  file: string,
  length: number,
  indices: Int32Array,
  out: Uint8Array,
): void {
  const places = Int32Array.from(indices, (_, i) => i).sort((a, b) => indices[a] - indices[b])
  const span = new Uint8Array(Math.max(LONGEST_SPAN, length))
  for (let at = 0; at < places.length; ) {
    const first = indices[places[at]]
    let end = at + 1
    while (
      end < places.length &&
      (indices[places[end]] - first + 1) * length <= span.length &&
      (indices[places[end]] - indices[places[end - 1]]) * length <= LONGEST_GAP + length
    )
      end++
    readFully(handle, file, span, (indices[places[end - 1]] - first + 1) * length, first * length)
    for (; at < end; at++) {
      const from = (indices[places[at]] - first) * length
      out.set(span.subarray(from, from + length), places[at] * length)
    }
  }
}

function readFully(handle: number, file: string, out: Uint8Array, length: number, position: number): void {
  for (let done = 0; done < length; ) {
    const read = readSync(handle, out, done, length - done, position + done)
    if (read === 0) throw new Error(`${file} has become shorter`)
    done += read
  }
}
