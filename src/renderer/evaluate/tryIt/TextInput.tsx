// A text to predict, as it is typed.
import { Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useWords } from '../../i18n/index.ts'
import type { InputValues } from './usePrediction.ts'

export function TextInput({ onChange }: { onChange(values: InputValues | undefined): void }) {
  const { words } = useWords('evaluate')
  const [text, setText] = useState('')
  useEffect(() => onChange(text.trim() === '' ? undefined : [text]), [text, onChange])
  return (
    <Textarea
      label={words('try.text')}
      autosize
      minRows={3}
      maxRows={12}
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
    />
  )
}
