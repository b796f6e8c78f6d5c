// A text box for one value: what is typed is taken over as soon as it is right; until then it says what is wrong.
import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Text } from '../../shared/text.ts'
import { useWords } from '../i18n/index.ts'

interface Props {
  id?: string
  label: string
  help?: string
  /** As the document has it. */
  value: string
  multiline?: boolean
  numeric?: boolean
  placeholder?: string
  /** Takes the words over, or says why not. */
  take(words: string): Text | undefined
}

export function Draft({ id, label, help, value, multiline, numeric, placeholder, take }: Props) {
  const { say } = useWords()
  const [draft, setDraft] = useState<{ words: string; wrong?: Text }>()
  const change = (words: string, composing: boolean) => setDraft({ words, wrong: composing ? undefined : take(words) })
  const shared = {
    id,
    label,
    placeholder,
    description: help,
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[],
    size: 'xs' as const,
    value: draft?.words ?? value,
    error: draft?.wrong && say(draft.wrong),
    onBlur: () => setDraft(undefined),
    onCompositionEnd: (event: React.CompositionEvent<HTMLElement>) =>
      change((event.target as HTMLInputElement).value, false),
  }
  return multiline ? (
    <Textarea
      {...shared}
      autosize
      minRows={3}
      onChange={(event) => change(event.currentTarget.value, (event.nativeEvent as InputEvent).isComposing)}
    />
  ) : (
    <TextInput
      {...shared}
      inputMode={numeric ? 'decimal' : undefined}
      onChange={(event) => change(event.currentTarget.value, (event.nativeEvent as InputEvent).isComposing)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return
        // The first Esc takes back what is wrong; the next leaves the field.
        if (draft?.wrong) event.stopPropagation()
        setDraft(undefined)
      }}
    />
  )
}
