// The lens: how large activations and gradients are in every layer, at a moment of training that a slider chooses.
import { Group, ScrollArea, SimpleGrid, Slider, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { figure } from '../../shared/training/figures.ts'
import type { Look } from '../../shared/training/lens.ts'
import { useWords } from '../i18n/index.ts'
import { decades } from './decades.ts'
import { SpreadBands } from './SpreadBands.tsx'

export function LayerLens({ looks, height }: { looks: readonly Look[]; height: number }) {
  const { words } = useWords('train')
  /** Undefined: the latest, as it comes. */
  const [chosen, setChosen] = useState<number>()
  const place = Math.min(chosen ?? looks.length - 1, looks.length - 1)
  const look = looks[place]
  if (!look)
    return (
      <Text c="dimmed" size="sm" py={90} ta="center">
        {words('lens.begin')}
      </Text>
    )
  return (
    <Stack gap="sm">
      <Text size="xs" c="var(--quiet)">
        {words('lens.help')}
      </Text>
      <ScrollArea.Autosize mah={height} viewportProps={{ tabIndex: 0, 'aria-label': words('lens.title') }}>
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
          <SpreadBands
            title={words('lens.activations')}
            rows={look.layers.map(({ node, name, activation }) => ({ key: node, name, spread: activation }))}
            range={decades(looks, 'activation')}
          />
          <SpreadBands
            title={words('lens.gradients')}
            rows={look.layers.map(({ node, name, gradient }) => ({ key: node, name, spread: gradient }))}
            range={decades(looks, 'gradient')}
          />
        </SimpleGrid>
      </ScrollArea.Autosize>
      <Group gap="md" wrap="nowrap">
        <Text size="xs" w={110} style={{ fontVariantNumeric: 'tabular-nums' }}>
          {words('lens.at', { at: figure(look.at) })}
        </Text>
        <Slider
          style={{ flex: 1 }}
          size="sm"
          min={0}
          max={Math.max(1, looks.length - 1)}
          disabled={looks.length < 2}
          label={null}
          thumbLabel={words('lens.moment')}
          value={place}
          onChange={(value) => setChosen(value >= looks.length - 1 ? undefined : value)}
        />
      </Group>
    </Stack>
  )
}
