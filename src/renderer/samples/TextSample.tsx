// A text as the network reads it: its tokens, those that it does not know as □.
import type { SampleNumbers } from './pixels.ts'
import { tokensIn } from './textTokens.ts'

export function TextSample({ vocabulary, values }: { vocabulary: readonly string[]; values: SampleNumbers }) {
  const text = tokensIn(values, vocabulary)
  return (
    <span title={text} style={{ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
      {text}
    </span>
  )
}
