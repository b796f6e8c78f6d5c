// The curves of the shown run and of those laid over it, with how they are drawn; the same as a table; or its layers.
import { Group, Paper, SegmentedControl, Slider, Stack, Switch, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Look } from '../../shared/training/lens.ts'
import { useThrottled } from '../charts/useThrottled.ts'
import { useWindowHeight } from '../charts/useWindowHeight.ts'
import { useWords } from '../i18n/index.ts'
import { runTitle } from '../runs/runTitle.ts'
import { useCurves } from '../store/curves.ts'
import { useRuns } from '../store/runs.ts'
import { CurveChart } from './CurveChart.tsx'
import { EpochTable } from './EpochTable.tsx'
import { LayerLens } from './LayerLens.tsx'
import { FEW_POINTS, linesOf, type Measure, metricOf, overlayLine } from './lines.ts'
import type { ShownRun } from './shownRun.ts'

/** At most 5 times a second, so that drawing does not slow training down. */
const DRAW_MILLISECONDS = 200

export function Curves({ shown, looks }: { shown: ShownRun; looks: readonly Look[] }) {
  const { words } = useWords('train')
  const { logarithmic, smoothing } = useCurves()
  const [view, setView] = useState('chart')
  const { epochs, job } = useThrottled(shown, DRAW_MILLISECONDS)
  const metric = metricOf(epochs)
  // What the bar, the controls and the headings leave; on small screens the page scrolls.
  const room = Math.max(400, useWindowHeight() - 400)
  const isEmpty = epochs.length === 0 && (job?.trace.length ?? 0) < FEW_POINTS
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Group justify="space-between" gap="md">
          <SegmentedControl
            size="xs"
            aria-label={words('view')}
            value={view}
            onChange={setView}
            data={[
              { value: 'chart', label: words('chart') },
              { value: 'table', label: words('table') },
              { value: 'lens', label: words('lens.name') },
            ]}
          />
          {view === 'chart' && <DrawingSettings logarithmic={logarithmic} smoothing={smoothing} />}
        </Group>
        {view === 'lens' && <LayerLens looks={looks} height={room} />}
        {isEmpty && view !== 'lens' && (
          <Text c="dimmed" size="sm" py={90} ta="center">
            {words('curvesBegin')}
          </Text>
        )}
        {!isEmpty && view === 'table' && <EpochTable epochs={epochs} bestEpoch={shown.bestEpoch} />}
        {!isEmpty && view === 'chart' && (
          <>
            <MeasuredChart
              shown={{ ...shown, epochs, job }}
              measure="loss"
              height={Math.round(metric || epochs.length === 0 ? room * 0.55 : room)}
            />
            {metric && (
              <MeasuredChart shown={{ ...shown, epochs, job }} measure={metric} height={Math.round(room * 0.45)} />
            )}
          </>
        )}
      </Stack>
    </Paper>
  )
}

function MeasuredChart({ shown, measure, height }: { shown: ShownRun; measure: Measure; height: number }) {
  const { words, language } = useWords('train')
  const { logarithmic, smoothing, overlaid, histories } = useCurves()
  const runs = useRuns((state) => state.runs)
  const { epochs, job, run } = shown
  const trace = measure === 'loss' ? job?.trace : undefined
  const lines = useMemo(() => {
    const names = { training: words('training'), validation: words('validation'), trace: words('withinEpoch') }
    const others = overlaid.flatMap((other, place) => {
      const summary = runs.find((each) => each.run === other)
      const history = histories[other]
      if (!summary || !history || other === run) return []
      const label = runTitle(summary, language)
      return overlayLine(history.epochs, measure, { key: other, label, place }, smoothing)
    })
    return [...linesOf(epochs, measure, names, smoothing, trace), ...others]
  }, [epochs, measure, smoothing, trace, overlaid, histories, runs, run, words, language])
  return (
    <CurveChart
      measure={measure}
      lines={lines}
      logarithmic={logarithmic}
      bestEpoch={epochs.length ? shown.bestEpoch : undefined}
      height={height}
    />
  )
}

function DrawingSettings({ logarithmic, smoothing }: { logarithmic: boolean; smoothing: number }) {
  const { words } = useWords('train')
  return (
    <Group gap="lg">
      <Switch
        size="xs"
        label={words('logarithmic')}
        checked={logarithmic}
        onChange={({ currentTarget }) => useCurves.setState({ logarithmic: currentTarget.checked })}
      />
      <Group gap="xs" wrap="nowrap">
        <Text size="xs" id="smoothing">
          {words('smoothing')}
        </Text>
        <Slider
          w={120}
          size="sm"
          min={0}
          max={0.98}
          step={0.02}
          label={null}
          thumbProps={{ 'aria-labelledby': 'smoothing' }}
          value={smoothing}
          onChange={(value) => useCurves.setState({ smoothing: value })}
        />
      </Group>
    </Group>
  )
}
