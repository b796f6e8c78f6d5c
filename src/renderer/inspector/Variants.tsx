// 16 variants of one sample, as training may show them after a block that varies pictures; beside them the sample as it is.
import { Button, Group, Text, Tooltip } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useShownSample } from '../canvas/shownData.ts'
import { useWords } from '../i18n/index.ts'
import { PictureSample } from '../samples/PictureSample.tsx'
import { sampleAt, upsideDown } from '../samples/pixels.ts'
import { SampleStepper } from '../samples/SampleStepper.tsx'
import styles from './inspector.module.css'
import { Section } from './Section.tsx'
import { useVariants } from './useVariants.ts'

const COUNT = 16
const SIZE = 56

export function Variants({ node }: { node: string }) {
  const { words } = useWords('design')
  const [seed, setSeed] = useState(1)
  const shown = useShownSample()
  const variants = useVariants(node, shown.at, seed)
  if (!variants) return null
  const { shape, values, original, spectrogram } = variants
  // One colour channel, or three, of two axes: what else there is cannot be seen.
  if (shape.length !== 3 || original.shape.length !== 3) return null
  const turned = (bytes: Uint8Array, of: readonly number[]) => (spectrogram ? upsideDown(bytes, of) : bytes)
  return (
    <Section title={words('variants.title')}>
      <Group gap="sm" wrap="nowrap" align="center">
        <PictureSample
          shape={original.shape}
          values={turned(original.values, original.shape)}
          size={SIZE}
          label={words('variants.original')}
        />
        <div style={{ flex: 1, minWidth: 0 }}>
          <Group gap={2} wrap="nowrap">
            <SampleStepper {...shown} size="sm">
              <Text size="xs" c="var(--quiet)" flex={1} ta="center">
                {words('sample', { number: shown.at + 1 })}
              </Text>
            </SampleStepper>
          </Group>
          <Group gap="xs" justify="space-between" wrap="nowrap">
            <Text size="xs" c="var(--quiet)" aria-live="polite">
              {words('variants.seed', { seed })}
            </Text>
            <Tooltip label={words('variants.nextHelp')}>
              <Button
                size="compact-xs"
                variant="default"
                leftSection={<IconRefresh size={13} />}
                onClick={() => setSeed(seed + 1)}
              >
                {words('variants.next')}
              </Button>
            </Tooltip>
          </Group>
        </div>
      </Group>
      <div
        className={styles.variants}
        role="img"
        aria-label={words('variants.of', { count: COUNT, number: shown.at + 1 })}
      >
        {Array.from({ length: COUNT }, (_, i) => (
          <PictureSample
            // biome-ignore lint/suspicious/noArrayIndexKey: a variant is known by its number alone
            key={i}
            shape={shape}
            values={turned(sampleAt(values, shape, i), shape)}
            size={SIZE}
          />
        ))}
      </div>
    </Section>
  )
}
