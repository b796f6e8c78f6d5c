// What a model of two numbers answers everywhere in the plane, with the training points on it, at each best epoch.
import { Group, Paper, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { figure } from '../../shared/training/figures.ts'
import { classColor } from '../charts/palette.ts'
import { useDark } from '../charts/useDark.ts'
import { useWords } from '../i18n/index.ts'
import { boundaryPixels, type Plane, pointShapes } from './boundary.ts'
import { drawPoints } from './boundaryPoints.ts'
import { PointSwatch } from './PointSwatch.tsx'
import type { PlanePoints } from './usePlane.ts'

const SIZE = 300

interface Props {
  points: PlanePoints
  plane: Plane | undefined
  bestEpoch?: number
}

export function BoundaryCard({ points, plane, bestEpoch }: Props) {
  const { words } = useWords('train')
  const title = words(points.classes ? 'boundary.title' : 'boundary.plane')
  const canvas = useRef<HTMLCanvasElement>(null)
  const isDark = useDark()
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const side = SIZE * devicePixelRatio
    context.canvas.width = side
    context.canvas.height = side
    if (plane) paint(context, plane, points, isDark)
    drawPoints(context, points, isDark)
  }, [points, plane, isDark])
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" fw={600}>
            {title}
          </Text>
          {plane && bestEpoch !== undefined && (
            <Text size="xs" c="var(--quiet)" style={{ whiteSpace: 'nowrap' }}>
              {words('ofEpoch', { epoch: bestEpoch })}
            </Text>
          )}
        </Group>
        <canvas
          ref={canvas}
          role="img"
          aria-label={words('boundary.label', { x: points.names[0], y: points.names[1] })}
          style={{
            width: '100%',
            maxWidth: 300,
            aspectRatio: '1',
            alignSelf: 'center',
            border: '1px solid var(--line)',
            borderRadius: 6,
          }}
        />
        <Group justify="space-between" gap="xs">
          <Text size="xs" c="var(--quiet)">
            → {points.names[0]}　↑ {points.names[1]}
          </Text>
          <Group gap="sm">
            {!points.classes && <NumberScale range={points.range} isDark={isDark} />}
            {points.classes?.slice(0, pointShapes.length).map((name, index) => (
              <Group key={name} gap={4} wrap="nowrap">
                <PointSwatch index={index} />
                <Text size="xs">{name}</Text>
              </Group>
            ))}
          </Group>
        </Group>
        {!plane && (
          <Text size="xs" c="dimmed">
            {words('boundary.soon')}
          </Text>
        )}
      </Stack>
    </Paper>
  )
}

function NumberScale({ range: [least, greatest], isDark }: { range: PlanePoints['range']; isDark: boolean }) {
  const ground = isDark ? '#1f2023' : '#ffffff'
  return (
    <Group gap={6} wrap="nowrap">
      <Text size="xs">{figure(least)}</Text>
      <div
        style={{
          width: 64,
          height: 10,
          border: '1px solid var(--line)',
          background: `linear-gradient(to right, ${classColor(0, isDark)}, ${ground}, ${classColor(1, isDark)})`,
        }}
      />
      <Text size="xs">{figure(greatest)}</Text>
    </Group>
  )
}

function paint(context: CanvasRenderingContext2D, plane: Plane, points: PlanePoints, isDark: boolean): void {
  const picture = document.createElement('canvas')
  picture.width = plane.size
  picture.height = plane.size
  picture
    .getContext('2d')!
    .putImageData(new ImageData(boundaryPixels(plane, points, isDark), plane.size, plane.size), 0, 0)
  context.imageSmoothingEnabled = true
  context.drawImage(picture, 0, 0, context.canvas.width, context.canvas.height)
}
