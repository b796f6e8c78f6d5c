// What was computed for samples while planning (to fit a scale to it) is used again when they are encoded.

const kept = new WeakMap<Int32Array, Map<string, Promise<unknown>>>()

/** `rows`: the samples, the same array both times; it holds what was computed. `key`: what is computed of them. */
export function once<T>(rows: Int32Array, key: unknown, compute: () => Promise<T>): Promise<T> {
  const results = kept.get(rows) ?? new Map<string, Promise<unknown>>()
  kept.set(rows, results)
  const name = JSON.stringify(key)
  const result = (results.get(name) as Promise<T> | undefined) ?? compute()
  results.set(name, result)
  return result
}
