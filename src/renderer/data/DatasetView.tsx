// One dataset: its source and split at the right, its columns and samples at the left.
import { Loader } from '@mantine/core'
import type { DatasetDocument } from '../../shared/data/document.ts'
import { useWords } from '../i18n/index.ts'
import { useDatasets } from '../store/datasets.ts'
import { ClassBalance } from './balance/ClassBalance.tsx'
import { useAddSamples } from './capture/useAddSamples.tsx'
import { ChecksPanel } from './checks/ChecksPanel.tsx'
import { ColumnList } from './columns/ColumnList.tsx'
import classes from './data.module.css'
import { ExplorePanel } from './explore/ExplorePanel.tsx'
import { Notices } from './Notices.tsx'
import { Panel } from './Panel.tsx'
import { Preview } from './preview/Preview.tsx'
import { RecipePanel } from './recipe/RecipePanel.tsx'
import { HandPanel } from './samples/HandPanel.tsx'
import { SourcePanel } from './source/SourcePanel.tsx'
import { SplitPanel } from './split/SplitPanel.tsx'

export function DatasetView({ project, dataset }: { project: string; dataset: DatasetDocument }) {
  const { words } = useWords('data')
  const reading = useDatasets(({ readings }) => readings[dataset.name])
  const summary = reading?.summary
  const { addSamples, dialog } = useAddSamples(project, dataset.name, summary, reading?.reading ?? 0)
  return (
    <div className={classes.columns}>
      <div className={classes.stack}>
        <Notices
          project={project}
          dataset={dataset.name}
          problem={reading?.problem}
          remedy={reading?.remedy}
          samples={reading?.samples ?? []}
          notices={summary?.notices ?? []}
        />
        {!summary && reading?.state !== 'failed' && (
          <Panel title={words('reading')}>
            <Loader size="sm" />
          </Panel>
        )}
        {summary && <RecipePanel dataset={dataset} summary={summary} />}
        {summary && (
          <ChecksPanel
            project={project}
            dataset={dataset}
            summary={summary}
            reading={reading.reading}
            addSamples={addSamples}
          />
        )}
        {summary?.columns && <ColumnList dataset={dataset} summaries={summary.columns} />}
        {summary && <ExplorePanel project={project} dataset={dataset} summary={summary} reading={reading.reading} />}
        {summary && <Preview project={project} dataset={dataset.name} summary={summary} reading={reading.reading} />}
      </div>
      <div className={classes.stack}>
        <SourcePanel dataset={dataset} reading={reading} addSamples={addSamples} />
        {summary && <SplitPanel summary={summary} />}
        <HandPanel dataset={dataset} />
        {summary?.balance && <ClassBalance balance={summary.balance} />}
      </div>
      {dialog}
    </div>
  )
}
