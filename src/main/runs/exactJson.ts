// JSON that gives every number back as it was. Plain JSON turns NaN and infinities into null and -0 into 0.

const special: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
  '-0': -0,
}

export function stringifyExact(value: unknown): string {
  return JSON.stringify(value, (_, item) => {
    if (typeof item !== 'number' || (Number.isFinite(item) && !Object.is(item, -0))) return item
    return { number: Object.is(item, -0) ? '-0' : String(item) }
  })
}

export function parseExact(json: string): unknown {
  return JSON.parse(json, (_, item) => {
    const name = typeof item === 'object' && item !== null ? item.number : undefined
    return typeof name === 'string' && Object.hasOwn(special, name) ? special[name] : item
  })
}
