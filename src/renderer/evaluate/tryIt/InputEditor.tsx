// The way to enter one variable: a drawing pad for pictures, fields for a table's columns, else a text of numbers.
import { Stack, Text } from '@mantine/core'
import { useCallback } from 'react'
import type { Variable, VariablePreprocessing } from '../../../shared/data/dataset.ts'
import type { Result } from '../useEvaluation.ts'
import { NumbersInput } from './NumbersInput.tsx'
import { PictureInput } from './PictureInput.tsx'
import { TableForm } from './TableForm.tsx'
import type { InputValues } from './usePrediction.ts'

interface Props {
  variable: Variable
  fitted: VariablePreprocessing | undefined
  showsName: boolean
  result: Result | undefined
  onChange(name: string, values: InputValues | undefined): void
}

export function InputEditor({ variable, fitted, showsName, result, onChange }: Props) {
  const { name } = variable
  const give = useCallback((values: InputValues | undefined) => onChange(name, values), [name, onChange])
  return (
    <Stack gap="xs">
      {showsName && (
        <Text size="sm" fw={600}>
          {name}
        </Text>
      )}
      {fitted?.kind === 'table' ? (
        <TableForm columns={fitted.columns} onChange={give} />
      ) : isPicture(fitted) ? (
        <PictureInput
          variable={variable}
          resize={fitted?.kind === 'pictures' ? fitted.resize : 'stretch'}
          result={result}
          onChange={give}
        />
      ) : (
        <NumbersInput shape={variable.shape} onChange={give} />
      )}
    </Stack>
  )
}

/** Arrays of bytes in one or three channels are pictures too. */
function isPicture(fitted: VariablePreprocessing | undefined): boolean {
  if (fitted?.kind === 'pictures') return true
  return fitted?.kind === 'tensor' && fitted.bytes && fitted.shape.length === 3 && [1, 3].includes(fitted.shape[0])
}
