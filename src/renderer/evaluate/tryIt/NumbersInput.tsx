// Numbers as a text, for inputs of any shape.
import { Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useWords } from '../../i18n/index.ts'
import { sampleSize } from '../../samples/sampleKind.ts'
import { parseNumbers } from './firstValues.ts'
import type { InputValues } from './usePrediction.ts'

interface Props {
  shape: readonly number[]
  onChange(values: InputValues | undefined): void
}

export function NumbersInput({ shape, onChange }: Props) {
  const { words } = useWords('evaluate')
  const wanted = sampleSize(shape)
  const [text, setText] = useState(() => new Array<number>(wanted).fill(0).join(' '))
  useEffect(() => {
    const numbers = parseNumbers(text)
    onChange(numbers?.length === wanted ? Float32Array.from(numbers) : undefined)
  }, [text, wanted, onChange])
  const numbers = parseNumbers(text)
  const problem = !numbers
    ? words('try.notNumbers')
    : numbers.length !== wanted && words('try.wrongCount', { count: numbers.length, wanted })
  return (
    <Textarea
      label={words('try.numbers', { wanted, shape: shape.join(' × ') })}
      autosize
      minRows={3}
      maxRows={12}
      value={text}
      error={problem}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      styles={{ input: { fontVariantNumeric: 'tabular-nums' } }}
    />
  )
}
