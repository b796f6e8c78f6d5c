// A film or volume to predict: its frames chosen as picture files, in the order of their names; below, what the network gets to see.
import { Button, FileButton, Stack, Text } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { ClipRecipe } from '../../../shared/data/document.ts'
import { useWords } from '../../i18n/index.ts'
import { FilmStrip } from '../../samples/FilmStrip.tsx'
import { frameShape } from '../../samples/sampleKind.ts'
import { tell } from '../../store/messages.ts'
import { filmOf, inOrder } from './film.ts'
import { placePicture, type ResizeRule, scaleDown } from './scaleDown.ts'
import { unreadable } from './unreadable.ts'
import type { InputValues } from './usePrediction.ts'

interface Props {
  /** C×T×H×W. */
  shape: readonly number[]
  pick: ClipRecipe['pick']
  resize: ResizeRule
  onChange(values: InputValues | undefined): void
}

/** A frame is drawn in so many times its pixels before it is averaged. */
const DENSITY = 4

export function FilmInput({ shape, pick, resize, onChange }: Props) {
  const { words } = useWords('evaluate')
  const [seen, setSeen] = useState<Uint8Array>()
  const [, frames, height, width] = shape
  const picture = useMemo(() => frameShape(shape), [shape])
  const take = async (files: readonly File[]) => {
    if (files.length === 0) return
    const read: Float32Array[] = []
    for (const file of inOrder(files)) {
      const values = await frameValues(file, picture, resize).catch(() => undefined)
      if (!values) return tell('error', unreadable(file.name))
      read.push(values)
    }
    const film = filmOf(read, shape, pick)
    setSeen(Uint8Array.from(film))
    onChange(film)
  }
  return (
    <Stack gap="sm" align="flex-start">
      <FileButton accept="image/*" multiple onChange={take}>
        {(props) => (
          <Button size="compact-sm" variant="default" leftSection={<IconPhoto size={16} />} {...props}>
            {words('try.frames')}
          </Button>
        )}
      </FileButton>
      <Text size="xs" c="var(--quiet)">
        {words('try.framesHelp', { count: frames })}
      </Text>
      {seen && (
        <div role="img" aria-label={words('try.seen', { width, height })}>
          <FilmStrip shape={shape} values={seen} size={56} />
        </div>
      )}
    </Stack>
  )
}

async function frameValues(file: File, shape: readonly number[], resize: ResizeRule): Promise<Float32Array> {
  const [, height, width] = shape
  const canvas = new OffscreenCanvas(width * DENSITY, height * DENSITY)
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  const picture = await createImageBitmap(file)
  // Margins and transparent parts are white, as when pictures are read for training.
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  const box = placePicture(resize, picture, canvas)
  // Pixels that fit stay as they are.
  context.imageSmoothingEnabled = picture.width !== width || picture.height !== height
  context.drawImage(picture, box.x, box.y, box.width, box.height)
  return scaleDown(context.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height, shape)
}
