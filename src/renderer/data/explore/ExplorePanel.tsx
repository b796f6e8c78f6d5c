// Looking into the data: its samples as a cloud, and how its columns go together.
import { SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import type { DatasetDocument } from '../../../shared/data/document.ts'
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import { useWords } from '../../i18n/index.ts'
import { Panel } from '../Panel.tsx'
import { CorrelationTable } from './CorrelationTable.tsx'
import { ProjectionView } from './ProjectionView.tsx'

interface Props {
  project: string
  dataset: DatasetDocument
  summary: DatasetSummary
  reading: number
}

type View = 'none' | 'projection' | 'correlation'

/** Nothing is computed before it is asked for: projections of pictures take a second or two. */
export function ExplorePanel({ project, dataset, summary, reading }: Props) {
  const { words } = useWords('checks')
  const [view, setView] = useState<View>('none')
  const numbers = summary.columns?.filter(({ kind }) => kind === 'number').length ?? 0
  const views: View[] = numbers > 1 ? ['projection', 'correlation', 'none'] : ['projection', 'none']
  return (
    <Panel
      title={words('explore.title')}
      tools={
        <SegmentedControl
          size="xs"
          aria-label={words('explore.title')}
          value={view}
          onChange={(value) => setView(value as View)}
          data={views.map((value) => ({ value, label: words(`explore.view.${value}`) }))}
        />
      }
    >
      {view === 'none' && (
        <Text size="sm" c="var(--quiet)">
          {words(numbers > 1 ? 'explore.help' : 'explore.helpCloud')}
        </Text>
      )}
      {view === 'projection' && (
        <ProjectionView project={project} dataset={dataset} summary={summary} reading={reading} />
      )}
      {view === 'correlation' && <CorrelationTable project={project} dataset={dataset.name} reading={reading} />}
    </Panel>
  )
}
