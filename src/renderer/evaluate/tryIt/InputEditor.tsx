// The way to enter one variable: a pad or the camera for pictures, the microphone for sounds, fields for a table's columns, a text.
import { Stack, Text } from '@mantine/core'
import { useCallback } from 'react'
import type { Variable, VariablePreprocessing } from '../../../shared/data/dataset.ts'
import type { Prediction } from '../../../shared/protocol/models.ts'
import type { Result } from '../useEvaluation.ts'
import { FilmInput } from './FilmInput.tsx'
import { NumbersInput } from './NumbersInput.tsx'
import { PictureInput } from './PictureInput.tsx'
import { SoundInput } from './SoundInput.tsx'
import { TableForm } from './TableForm.tsx'
import { TextInput } from './TextInput.tsx'
import type { InputValues } from './usePrediction.ts'
import { WindowInput } from './WindowInput.tsx'

interface Props {
  variable: Variable
  fitted: VariablePreprocessing | undefined
  showsName: boolean
  result: Result | undefined
  /** What the network got to see of a sound. */
  seen: Float32Array | undefined
  /** Of what was entered last. */
  prediction: Prediction | undefined
  /** Of windows: from the last row to the predicted one. */
  horizon: number
  onChange(name: string, values: InputValues | undefined): void
}

export function InputEditor({ variable, fitted, showsName, result, seen, prediction, horizon, onChange }: Props) {
  const { name } = variable
  const give = useCallback((values: InputValues | undefined) => onChange(name, values), [name, onChange])
  const resize = fitted?.kind === 'pictures' || fitted?.kind === 'clips' ? fitted.resize : 'stretch'
  return (
    <Stack gap="xs">
      {showsName && (
        <Text size="sm" fw={600}>
          {name}
        </Text>
      )}
      {fitted?.kind === 'table' ? (
        <TableForm columns={fitted.columns} onChange={give} />
      ) : fitted?.kind === 'window' ? (
        <WindowInput
          variable={variable}
          fitted={fitted}
          horizon={horizon}
          result={result}
          prediction={prediction}
          onChange={give}
        />
      ) : fitted?.kind === 'sounds' ? (
        <SoundInput variable={variable} fitted={fitted} seen={seen} onChange={give} />
      ) : fitted?.kind === 'text' ? (
        <TextInput onChange={give} />
      ) : fitted?.kind === 'clips' || isOfBytes(fitted, 4) ? (
        <FilmInput
          shape={variable.shape}
          pick={fitted?.kind === 'clips' ? fitted.pick : 'spread'}
          resize={resize}
          onChange={give}
        />
      ) : fitted?.kind === 'pictures' || isOfBytes(fitted, 3) ? (
        <PictureInput variable={variable} resize={resize} result={result} onChange={give} />
      ) : (
        <NumbersInput shape={variable.shape} onChange={give} />
      )}
    </Stack>
  )
}

/** Arrays of bytes in one or three channels are pictures too, and with frames films. */
function isOfBytes(fitted: VariablePreprocessing | undefined, axes: number): boolean {
  return fitted?.kind === 'tensor' && fitted.bytes && fitted.shape.length === axes && [1, 3].includes(fitted.shape[0])
}
