// The field of a block's name, and what it takes.
import type { NodeDocument } from '../../shared/network/document.ts'
import type { Text } from '../../shared/text.ts'
import { rename } from '../design/actions.ts'
import { openNetwork } from '../design/analysis.ts'
import { textOf } from '../i18n/textOf.ts'

export const NAME_FIELD = 'block-name'

/** Or says why not. */
export function takeName({ id, name }: NodeDocument, typed: string): Text | undefined {
  const wanted = typed.trim()
  if (wanted === '') return textOf('design', 'nameEmpty')
  if (openNetwork()?.nodes.some((other) => other.id !== id && other.name === wanted))
    return textOf('design', 'nameTaken', { name: wanted })
  if (wanted !== name) rename(id, wanted)
  return undefined
}
