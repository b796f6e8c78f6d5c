// Places the blocks of a network in rows from top to bottom, with few crossings: what auto-layout does.
import type { NetworkDocument, NodeId } from '../../shared/network/document.ts'
import { topologicalOrder } from '../../shared/network/order.ts'

export interface Point {
  x: number
  y: number
}

export const BLOCK = { width: 264, height: 52 }
export const ROW = 80
export const COLUMN = 296
/** Of a wire that passes a row without a block in it. */
const LANE = 56

interface Item {
  /** Absent for a wire that passes through. */
  block?: NodeId
  up: Item[]
  down: Item[]
  x: number
}

export function layered(network: NetworkDocument, origin: Point = { x: 200, y: 40 }): Map<NodeId, Point> {
  const rows = rowsOf(network)
  for (let sweep = 0; sweep < 4; sweep++) {
    for (const row of rows) sortBy(row, 'up')
    for (const row of rows.toReversed()) sortBy(row, 'down')
  }
  for (const row of rows) spread(row, () => 0)
  for (let sweep = 0; sweep < 6; sweep++) {
    for (const row of rows) spread(row, (item) => meanX(item.up) ?? item.x)
    for (const row of rows.toReversed()) spread(row, (item) => meanX(item.down) ?? item.x)
  }
  const places = rows.flatMap((row, y) => row.map(({ block, x }) => ({ block, x, y })))
  const shift = origin.x - (places.find(({ block }) => block !== undefined)?.x ?? 0)
  return new Map(
    places.flatMap(({ block, x, y }) =>
      block === undefined ? [] : [[block, { x: Math.round(x + shift), y: origin.y + y * ROW }] as const],
    ),
  )
}

/** Each block one row below the lowest that feeds it; a wire over several rows takes a lane in each between. */
function rowsOf({ nodes, edges }: NetworkDocument): Item[][] {
  const ids = nodes.map(({ id }) => id)
  const sources = grouped(edges.map(({ from, to }) => [to.node, from.node]))
  const targets = grouped(edges.map(({ from, to }) => [from.node, to.node]))
  const { sorted, cycles } = topologicalOrder(ids, (id) => sources.get(id) ?? [])
  const order = [...new Set([...sorted, ...cycles.flat()])]
  const row = new Map<NodeId, number>()
  for (const id of order) row.set(id, Math.max(-1, ...(sources.get(id) ?? []).map((from) => row.get(from) ?? -1)) + 1)
  // What nothing feeds stands right above what it feeds.
  for (const id of order) {
    const below = (targets.get(id) ?? []).map((to) => row.get(to)!)
    if (!sources.get(id)?.length && below.length) row.set(id, Math.max(0, Math.min(...below) - 1))
  }
  const rows: Item[][] = Array.from({ length: Math.max(0, ...row.values()) + 1 }, () => [])
  const items = new Map<NodeId, Item>()
  const add = (at: number, block?: NodeId): Item => {
    const item: Item = { block, up: [], down: [], x: 0 }
    rows[at].push(item)
    return item
  }
  for (const id of order) items.set(id, add(row.get(id)!, id))
  for (const { from, to } of edges) {
    const [start, end] = [row.get(from.node), row.get(to.node)]
    if (start === undefined || end === undefined || end <= start) continue
    let last = items.get(from.node)!
    for (let at = start + 1; at <= end; at++) {
      const next = at === end ? items.get(to.node)! : add(at)
      last.down.push(next)
      next.up.push(last)
      last = next
    }
  }
  return rows.filter((each) => each.length > 0)
}

function grouped(pairs: readonly (readonly [NodeId, NodeId])[]): Map<NodeId, NodeId[]> {
  const groups = new Map<NodeId, NodeId[]>()
  for (const [key, value] of pairs) {
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

/** By the mean position of the neighbours in that direction; those without any stay where they are. */
function sortBy(row: Item[], direction: 'up' | 'down'): void {
  const wanted = new Map(row.map((item, i) => [item, mean(item[direction].map(({ x }) => x)) ?? i]))
  row.sort((a, b) => wanted.get(a)! - wanted.get(b)!)
  for (const [i, item] of row.entries()) item.x = i
}

/** Puts each item as near as possible to where it wants to be, in the order of the row and without overlap. */
function spread(row: Item[], wish: (item: Item) => number): void {
  const places = row.map((item) => ({ item, wanted: wish(item) }))
  // Blocks that touch move as one group, to the mean of their wishes.
  const groups: { items: typeof places; x: number; width: number; sum: number }[] = []
  for (const place of places) {
    let group = { items: [place], x: place.wanted, width: widthOf(place.item), sum: place.wanted }
    for (let last = groups.at(-1); last && last.x + last.width > group.x; last = groups.at(-1)) {
      groups.pop()
      const sum = last.sum + group.sum - last.width * group.items.length
      const items = [...last.items, ...group.items]
      group = { items, x: sum / items.length, width: last.width + group.width, sum }
    }
    groups.push(group)
  }
  for (const group of groups) {
    let x = group.x
    for (const { item } of group.items) {
      item.x = x
      x += widthOf(item)
    }
  }
}

const widthOf = ({ block }: Item) => (block === undefined ? LANE : COLUMN)
const meanX = (items: readonly Item[]) => mean(items.map(({ x }) => x))

function mean(values: readonly number[]): number | undefined {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined
}
