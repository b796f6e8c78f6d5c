// A picture to predict: drawn on the pad, dropped on it, chosen from a file or seen by the camera; beside it what the network gets to see.
import { Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Variable } from '../../../shared/data/dataset.ts'
import { useWords } from '../../i18n/index.ts'
import { PictureSample } from '../../samples/PictureSample.tsx'
import { pictureSize } from '../../samples/sampleKind.ts'
import { tell } from '../../store/messages.ts'
import type { Result } from '../useEvaluation.ts'
import { CameraInput } from './CameraInput.tsx'
import { DrawPad } from './DrawPad.tsx'
import { PadTools } from './PadTools.tsx'
import { clearPaper } from './pen.ts'
import { placePicture, type ResizeRule, scaleDown } from './scaleDown.ts'
import styles from './tryIt.module.css'
import { unreadable } from './unreadable.ts'
import { useBackground } from './useBackground.ts'
import type { InputValues } from './usePrediction.ts'

interface Props {
  variable: Variable
  resize: ResizeRule
  result: Result | undefined
  onChange(values: InputValues | undefined): void
}

/** The pad's longer side in canvas pixels, and on the screen. */
const LONGER = 560
const DENSITY = 2

export function PictureInput({ variable, resize, result, onChange }: Props) {
  const { words } = useWords('evaluate')
  const { height, width } = pictureSize(variable.shape)
  const scale = LONGER / Math.max(height, width)
  const pad = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const canvas = useRef<HTMLCanvasElement>(null)
  const [way, setWay] = useState<'draw' | 'camera'>('draw')
  const [background, setBackground] = useBackground(variable, result)
  /** In the network's pixels. */
  const [penWidth, setPenWidth] = useState(() => Math.max(1, Math.round((Math.max(height, width) / 28) * 2.5)))
  const [seen, setSeen] = useState<Uint8Array>()
  const [isOver, setOver] = useState(false)
  const paper = background === 'light' ? '#ffffff' : '#000000'
  const ink = background === 'light' ? '#000000' : '#ffffff'

  const give = useCallback(
    (context: CanvasRenderingContext2D) => {
      const { data, width: w, height: h } = context.getImageData(0, 0, context.canvas.width, context.canvas.height)
      const bytes = scaleDown(data, w, h, variable.shape)
      setSeen(Uint8Array.from(bytes))
      onChange(bytes)
    },
    [variable.shape, onChange],
  )
  const read = () => {
    const context = canvas.current?.getContext('2d', { willReadFrequently: true })
    if (context) give(context)
  }

  const clear = useCallback(() => {
    const context = canvas.current?.getContext('2d', { willReadFrequently: true })
    if (context) clearPaper(context, paper)
    setSeen(undefined)
    onChange(undefined)
  }, [paper, onChange])
  // Not when it is merely shown again.
  const begun = useRef('')
  useEffect(() => {
    if (begun.current !== `${way} ${paper}`) clear()
    begun.current = `${way} ${paper}`
  }, [clear, way, paper])

  const show = async (file: File | null | undefined) => {
    if (!file) return
    try {
      const picture = await createImageBitmap(file)
      const context = canvas.current!.getContext('2d', { willReadFrequently: true })!
      // Bands beside a picture that does not fill its frame are white, as when pictures are read for training.
      clearPaper(context, '#ffffff')
      const box = placePicture(resize, picture, context.canvas)
      context.imageSmoothingQuality = 'high'
      context.drawImage(picture, box.x, box.y, box.width, box.height)
      read()
    } catch {
      tell('error', unreadable(file.name))
    }
  }
  return (
    <Stack gap="sm">
      <SegmentedControl
        size="xs"
        aria-label={words('try.way')}
        style={{ alignSelf: 'flex-start' }}
        value={way}
        onChange={(value) => setWay(value as 'draw' | 'camera')}
        data={(['draw', 'camera'] as const).map((value) => ({ value, label: words(`try.wayIs.${value}`) }))}
      />
      <Group align="flex-start" gap="md" wrap="wrap">
        {way === 'camera' ? (
          <CameraInput width={pad.width} height={pad.height} onFrame={give} />
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: the button beside it does the same
          <div
            className={isOver ? styles.drop : undefined}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault()
              event.stopPropagation()
              setOver(false)
              void show(event.dataTransfer.files[0])
            }}
          >
            <DrawPad
              canvas={canvas}
              {...pad}
              density={DENSITY}
              ink={{ paper, ink, width: penWidth * scale }}
              onDraw={read}
            />
          </div>
        )}
        <Stack gap="sm" style={{ flex: 1, minWidth: 150 }}>
          <div>
            <Text size="xs" c="var(--quiet)" mb={4}>
              {words('try.seen', { width, height })}
            </Text>
            <PictureSample
              shape={variable.shape}
              values={seen ?? blank(variable.shape, background)}
              size={84}
              label={words('try.seen', { width, height })}
            />
          </div>
          {way === 'draw' && (
            <>
              <PadTools
                penWidth={penWidth}
                widest={Math.max(4, Math.round(Math.max(height, width) / 5))}
                onPenWidth={setPenWidth}
                background={background}
                onBackground={setBackground}
                onClear={clear}
                onFile={show}
              />
              <Text size="xs" c="var(--quiet)">
                {words('try.drop')}
              </Text>
            </>
          )}
        </Stack>
      </Group>
    </Stack>
  )
}

function blank(shape: readonly number[], background: 'dark' | 'light'): Uint8Array {
  const { channels, height, width } = pictureSize(shape)
  return new Uint8Array(channels * height * width).fill(background === 'light' ? 255 : 0)
}
