// Where the ports of a block are drawn: data inputs above, a loss's target at the left, the output below.
import type { AnyLayer } from '../../shared/layers/registry.ts'
import { inputIndex, inputPort } from '../../shared/network/document.ts'
import { inputCount } from '../../shared/network/ports.ts'
import { BLOCK } from './layout.ts'

export interface PortPlace {
  id: string
  side: 'top' | 'left' | 'bottom'
  x: number
  y: number
}

/** `wired`: ports that wires end at. Blocks of many inputs show one free port more. */
export function portsOf(layer: AnyLayer | undefined, wired: readonly string[]): PortPlace[] {
  if (layer?.terminal === 'annotation') return []
  const { most } = layer ? inputCount(layer) : { most: Number.POSITIVE_INFINITY }
  const last = Math.max(-1, ...wired.map((port) => inputIndex(port) ?? -1))
  const count = most === Number.POSITIVE_INFINITY ? Math.max(2, last + 2) : most
  const data = Array.from({ length: count }, (_, i): PortPlace => {
    return { id: inputPort(i), side: 'top', x: (BLOCK.width * (i + 1)) / (count + 1), y: 0 }
  })
  return [
    ...data,
    ...(layer?.loss ? [{ id: 'target', side: 'left' as const, x: 0, y: BLOCK.height / 2 }] : []),
    { id: 'out', side: 'bottom', x: BLOCK.width / 2, y: BLOCK.height },
  ]
}
