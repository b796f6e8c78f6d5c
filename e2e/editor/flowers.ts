// A small table of three kinds of flower that two numbers tell apart, and its bytes as older Japanese programs save it.
import { Random } from '../../src/shared/random.ts'

const centres = [
  [2, 2],
  [5, 3],
  [3, 6],
]

export function flowers(header: readonly string[], kinds: readonly string[]): string {
  const random = new Random(7)
  const rows = Array.from({ length: 150 }, (_, i) => {
    const [length, width] = centres[i % 3].map((centre) => (centre + 0.4 * random.normal()).toFixed(2))
    return [length, width, kinds[i % 3]].join(',')
  })
  return [header.join(','), ...rows, ''].join('\r\n')
}

/** Node.js can only read Shift_JIS, so the table is made by reading all of it. */
export function inShiftJis(text: string): Uint8Array {
  const decoder = new TextDecoder('shift_jis')
  const bytes = new Map<string, readonly number[]>()
  for (let first = 0x81; first <= 0xfc; first++)
    for (let second = 0x40; second <= 0xfc; second++) {
      const character = decoder.decode(Uint8Array.of(first, second))
      if ([...character].length === 1 && !bytes.has(character)) bytes.set(character, [first, second])
    }
  return Uint8Array.from(
    [...text].flatMap((character) => (character < '\x80' ? [character.charCodeAt(0)] : bytes.get(character)!)),
  )
}
