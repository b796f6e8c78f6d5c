// What most networks are made of comes first in every list of blocks.
import type { AnyLayer } from '../../shared/layers/registry.ts'

export function commonFirst(layers: readonly AnyLayer[]): readonly AnyLayer[] {
  return [...layers.filter(({ common }) => common), ...layers.filter(({ common }) => !common)]
}
