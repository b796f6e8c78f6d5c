// Reads JSON text character by character to say where something stands in it: a fault, or the value at a path.
// JSON.parse says neither in a way that is the same in every engine.

export type JsonPath = readonly (string | number)[]

export interface JsonFault {
  kind: 'syntax' | 'duplicateKey' | 'depth'
  offset: number
  /** The key that stands twice. */
  key?: string
}

interface Frame {
  kind: 'object' | 'array'
  /** Of the value that is being read. */
  key: string | number
  keys: Set<string>
}

const MOST_DEPTH = 100

/** The first fault of the text; undefined where JSON.parse can read it and nothing is lost by that. */
export function findFault(text: string, onValue?: (path: JsonPath, offset: number) => void): JsonFault | undefined {
  const frames: Frame[] = []
  let at = skipSpace(text, 0)
  const fault = (kind: JsonFault['kind'], key?: string) => ({ kind, offset: at, ...(key !== undefined && { key }) })

  /** What has to come next: a value, or (after one) a comma or the end of its list or object. */
  let state: 'value' | 'valueOrEnd' | 'keyOrEnd' | 'key' | 'after' = 'value'
  for (;;) {
    const frame = frames.at(-1)
    const character = text[at]
    if (state === 'after') {
      if (!frame) return at === text.length ? undefined : fault('syntax')
      if (character === ',') {
        state = frame.kind === 'object' ? 'key' : 'value'
        if (frame.kind === 'array') frame.key = (frame.key as number) + 1
      } else if (character === (frame.kind === 'object' ? '}' : ']')) frames.pop()
      else return fault('syntax')
      at = skipSpace(text, at + 1)
    } else if (state === 'key' || state === 'keyOrEnd') {
      if (state === 'keyOrEnd' && character === '}') {
        state = 'after'
        continue
      }
      const end = stringEnd(text, at)
      if (end === undefined) return fault('syntax')
      const key = JSON.parse(text.slice(at, end)) as string
      if (frame!.keys.has(key)) return fault('duplicateKey', key)
      frame!.keys.add(key)
      frame!.key = key
      at = skipSpace(text, end)
      if (text[at] !== ':') return fault('syntax')
      at = skipSpace(text, at + 1)
      state = 'value'
    } else if (state === 'valueOrEnd' && character === ']') state = 'after'
    else {
      onValue?.(
        frames.map(({ key }) => key),
        at,
      )
      if (character === '{' || character === '[') {
        if (frames.length === MOST_DEPTH) return fault('depth')
        const kind = character === '{' ? 'object' : 'array'
        frames.push({ kind, key: 0, keys: new Set() })
        state = kind === 'object' ? 'keyOrEnd' : 'valueOrEnd'
        at = skipSpace(text, at + 1)
      } else {
        const end = character === '"' ? stringEnd(text, at) : scalarEnd(text, at)
        if (end === undefined) return fault('syntax')
        at = skipSpace(text, end)
        state = 'after'
      }
    }
  }
}

/** Where the value at the path begins. */
export function offsetOf(text: string, path: JsonPath): number | undefined {
  const wanted = JSON.stringify(path)
  let found: number | undefined
  findFault(text, (here, offset) => {
    if (here.length === path.length && JSON.stringify(here) === wanted) found ??= offset
  })
  return found
}

/** Line and column, both from 1, and the text of the line around the place. */
export function placeAt(text: string, offset: number): { line: number; column: number; near: string } {
  const before = text.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  const rest = text.slice(start).split(/\r?\n/, 1)[0]
  const from = Math.max(0, offset - start - 20)
  const near = rest.slice(from, offset - start + 20).trim()
  return { line: before.split('\n').length, column: offset - start + 1, near }
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at++
  return at
}

/** Behind the closing quote; undefined where there is no string or it is not right. */
function stringEnd(text: string, from: number): number | undefined {
  if (text[from] !== '"') return undefined
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '"') return at + 1
    if (text[at] < ' ') return undefined
    if (text[at] !== '\\') continue
    at++
    if (text[at] === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) return undefined
      at += 4
    } else if (text[at] === undefined || !'"\\/bfnrt'.includes(text[at])) return undefined
  }
  return undefined
}

const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y

function scalarEnd(text: string, from: number): number | undefined {
  scalar.lastIndex = from
  return scalar.test(text) ? scalar.lastIndex : undefined
}
