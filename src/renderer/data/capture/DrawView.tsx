// Draws one sample after another: adding it clears the pad for the next.
import { Button, Group } from '@mantine/core'
import { IconEraser, IconPlus } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { DrawPad } from '../../evaluate/tryIt/DrawPad.tsx'
import { clearPaper } from '../../evaluate/tryIt/pen.ts'
import { useWords } from '../../i18n/index.ts'
import { squarePng } from './pictures.ts'
import type { ViewProps } from './views.ts'

const SIDE = 560
const DENSITY = 2
const PEN_WIDTH = 44

export function DrawView({ into, taking: { ink, side }, onTake }: ViewProps) {
  const { words } = useWords('capture')
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isBlank, setBlank] = useState(true)
  const clear = useCallback(() => {
    const context = canvas.current?.getContext('2d', { willReadFrequently: true })
    if (context) clearPaper(context, ink.paper)
    setBlank(true)
  }, [ink.paper])
  useEffect(clear, [clear])
  const take = async () => {
    onTake({ medium: 'picture', blob: await squarePng(canvas.current!, SIDE, SIDE, side) })
    clear()
  }
  return (
    <>
      <DrawPad
        canvas={canvas}
        width={SIDE}
        height={SIDE}
        density={DENSITY}
        ink={{ ...ink, width: PEN_WIDTH }}
        onDraw={() => setBlank(false)}
      />
      <Group gap="xs" wrap="nowrap">
        <Button
          flex={1}
          leftSection={<IconPlus size={16} />}
          disabled={isBlank}
          onClick={take}
          styles={{ label: { textOverflow: 'ellipsis' } }}
        >
          {words('add', { name: into })}
        </Button>
        <Button variant="default" flex="none" leftSection={<IconEraser size={16} />} disabled={isBlank} onClick={clear}>
          {words('clear')}
        </Button>
      </Group>
    </>
  )
}
