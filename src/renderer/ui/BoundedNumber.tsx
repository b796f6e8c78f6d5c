// A small field for a number within bounds: what is typed counts as soon as it lies within them.
import { NumberInput, type NumberInputProps } from '@mantine/core'

interface Props extends Omit<NumberInputProps, 'size' | 'value' | 'onChange' | 'allowDecimal' | 'decimalScale'> {
  /** Absent: the field is empty. */
  value: number | undefined
  min: number
  max: number
  decimals?: number
  onChange(value: number): void
  /** Emptied. Absent: the value before comes back. */
  onClear?(): void
}

export function BoundedNumber({ value, min, max, decimals = 0, onChange, onClear, ...field }: Props) {
  return (
    <NumberInput
      size="xs"
      {...field}
      min={min}
      max={max}
      allowDecimal={decimals > 0}
      decimalScale={decimals}
      value={value ?? ''}
      onChange={(typed) => {
        if (typed === '') onClear?.()
        else if (typeof typed === 'number' && typed >= min && typed <= max) onChange(typed)
      }}
    />
  )
}
