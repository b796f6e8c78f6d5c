// Finds the items of a project's lists by what people call them.
import { isObject } from './kinds.ts'

/** The item named by the first parts, as many as it takes: names may hold dots. */
export function findItem(items: readonly unknown[], parts: readonly string[]): { index: number; length: number } {
  for (let length = parts.length; length > 0; length--) {
    const word = parts.slice(0, length).join('.')
    const index = items.findIndex((item) => nameOf(item) === word)
    if (index >= 0) return { index, length }
    const byId = items.findIndex((item) => isObject(item) && item.id === word)
    if (byId >= 0) return { index: byId, length }
  }
  const index = /^\d+$/.test(parts[0]) && Number(parts[0]) < items.length ? Number(parts[0]) : -1
  return { index, length: 1 }
}

/** An item's name, or its number where it has none. */
export function nameOf(item: unknown, index?: number): string {
  return isObject(item) && typeof item.name === 'string' ? item.name : String(index ?? '')
}
