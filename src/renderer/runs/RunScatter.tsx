// All runs as points, by two figures that the user chooses; a point opens its run.
import { Group, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { RunSummary } from '../../shared/protocol/runs.ts'
import { useWords } from '../i18n/index.ts'
import { figureOf, type RunFigure, runFigures } from './runFigures.ts'
import { ScatterPoints } from './ScatterPoints.tsx'

interface Props {
  runs: readonly RunSummary[]
  open?: string
  onOpen(run: string): void
}

export function RunScatter({ runs, open, onOpen }: Props) {
  const { words } = useWords('runs')
  const there = runFigures.filter((figure) => runs.some((run) => figureOf(run, figure) !== undefined))
  const [axes, setAxes] = useState<{ x: RunFigure; y?: RunFigure }>({ x: 'parameters' })
  const y = axes.y ?? (['fMeasure', 'accuracy', 'error', 'loss'] as const).find((figure) => there.includes(figure))
  const choose = (axis: 'x' | 'y') => (
    <Select
      size="xs"
      w={190}
      label={words(`scatter.${axis}`)}
      allowDeselect={false}
      data={there.map((value) => ({ value, label: words(`figure.${value}`) }))}
      value={axis === 'x' ? axes.x : y}
      onChange={(value) => setAxes({ ...axes, y, [axis]: value as RunFigure })}
    />
  )
  if (!y || !there.includes(axes.x)) return <Text size="sm">{words('scatter.none')}</Text>
  const points = runs.flatMap((summary) => {
    const [across, up] = [figureOf(summary, axes.x), figureOf(summary, y)]
    return across === undefined || up === undefined ? [] : [{ summary, x: across, y: up }]
  })
  return (
    <Stack gap="sm" mb="md">
      <Group gap="md">
        {choose('x')}
        {choose('y')}
      </Group>
      {points.length === 0 ? (
        <Text size="sm">{words('scatter.none')}</Text>
      ) : (
        <ScatterPoints points={points} x={axes.x} y={y} open={open} onOpen={onOpen} />
      )}
    </Stack>
  )
}
