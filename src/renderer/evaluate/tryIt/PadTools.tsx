// Beside the drawing pad: the pen, the paper, and pictures from files.
import { Button, FileButton, SegmentedControl, Slider, Text } from '@mantine/core'
import { IconEraser, IconPhoto } from '@tabler/icons-react'
import { useWords } from '../../i18n/index.ts'
import type { Background } from './useBackground.ts'

interface Props {
  /** In the network's pixels. */
  penWidth: number
  widest: number
  onPenWidth(width: number): void
  background: Background
  onBackground(background: Background): void
  onClear(): void
  onFile(file: File | null): void
}

export function PadTools({ penWidth, widest, onPenWidth, background, onBackground, onClear, onFile }: Props) {
  const { words } = useWords('evaluate')
  return (
    <>
      <div>
        <Text size="xs" c="var(--quiet)">
          {words('try.penWidth')}
        </Text>
        <Slider
          size="sm"
          min={1}
          max={widest}
          step={0.5}
          label={null}
          value={penWidth}
          onChange={onPenWidth}
          thumbLabel={words('try.penWidth')}
        />
      </div>
      <SegmentedControl
        size="xs"
        aria-label={words('try.colours')}
        data={(['dark', 'light'] as const).map((value) => ({ value, label: words(`try.${value}`) }))}
        value={background}
        onChange={(value) => onBackground(value as Background)}
      />
      <Button size="compact-sm" variant="default" leftSection={<IconEraser size={16} />} onClick={onClear}>
        {words('try.clear')}
      </Button>
      <FileButton accept="image/*" onChange={onFile}>
        {(props) => (
          <Button size="compact-sm" variant="default" leftSection={<IconPhoto size={16} />} {...props}>
            {words('try.picture')}
          </Button>
        )}
      </FileButton>
    </>
  )
}
