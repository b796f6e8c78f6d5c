// One sample of one variable, small: a picture, a curve, a row of named numbers, a class or a number.
import { useMemo } from 'react'
import type { Variable } from '../../shared/data/dataset.ts'
import { useWords } from '../i18n/index.ts'
import { CurveSample } from './CurveSample.tsx'
import { timeLast } from './curve.ts'
import { FilmSample } from './FilmSample.tsx'
import { readable } from './number.ts'
import { PictureSample } from './PictureSample.tsx'
import { type SampleNumbers, upsideDown } from './pixels.ts'
import { RowSample } from './RowSample.tsx'
import { isWindow, sampleKind } from './sampleKind.ts'
import { TextSample } from './TextSample.tsx'

interface Props {
  variable: Variable
  /** This sample's numbers alone (`sampleAt`). */
  values: SampleNumbers
  /** Width and height in CSS pixels of pictures and curves. */
  size?: number
  /** What it is, for screen readers; absent: it is decoration beside its name. */
  label?: string
}

export function SampleThumbnail({ variable, values, size = 48, label }: Props) {
  const { language } = useWords()
  // The same numbers while the list scrolls: they are drawn once.
  const drawn = useMemo(() => asDrawn(variable, values), [variable, values])
  switch (sampleKind(variable)) {
    case 'picture':
      return <PictureSample {...drawn} size={size} label={label} />
    case 'film':
      return <FilmSample {...drawn} size={size} label={label} />
    case 'curve':
      return <CurveSample {...drawn} size={size} label={label} />
    case 'text':
      return <TextSample vocabulary={variable.vocabulary!} values={values} />
    case 'row':
      return <RowSample features={variable.features!} values={values} />
    case 'class':
      return <span>{variable.classes![values[0]] ?? readable(values[0], language)}</span>
    default:
      return (
        <span style={{ fontVariantNumeric: 'tabular-nums' }}>
          {Array.from(values, (value) => readable(value, language)).join(', ')}
        </span>
      )
  }
}

/** Spectrograms with low frequencies at the bottom, windows with the time along the row. */
function asDrawn(variable: Variable, values: SampleNumbers): { shape: readonly number[]; values: SampleNumbers } {
  const { shape } = variable
  if (variable.spectrogram && sampleKind(variable) === 'picture') return { shape, values: upsideDown(values, shape) }
  if (sampleKind(variable) !== 'curve' || !isWindow(variable)) return { shape, values }
  const [length, channels] = shape
  return { shape: [channels, length], values: timeLast(values, shape) }
}
