// The samples themselves: rows of a table, or small pictures.
import { SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import { useWords } from '../../i18n/index.ts'
import { isDrawn, sampleKind } from '../../samples/sampleKind.ts'
import { Panel } from '../Panel.tsx'
import { RowTable } from './RowTable.tsx'
import { Thumbnails } from './Thumbnails.tsx'

/** After the last letter. */
const SEARCH_MILLISECONDS = 250

interface Props {
  project: string
  dataset: string
  summary: DatasetSummary
  /** Which reading of the data this is: another one is asked for anew. */
  reading: number
}

export function Preview({ project, dataset, summary, reading }: Props) {
  const { words } = useWords('data')
  const drawable = summary.variables.find(
    (variable) => variable.name !== summary.label && (isDrawn(variable) || sampleKind(variable) === 'numbers'),
  )
  const isTable = summary.columns !== undefined
  const [chosen, setChosen] = useState<'rows' | 'samples'>()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, SEARCH_MILLISECONDS)
  const view = chosen ?? (drawable ? 'samples' : 'rows')
  const tools = isTable && drawable && (
    <SegmentedControl
      size="xs"
      aria-label={words('preview.title')}
      value={view}
      onChange={(value) => setChosen(value as 'rows' | 'samples')}
      data={[
        { value: 'samples', label: words('preview.samples') },
        { value: 'rows', label: words('preview.rows') },
      ]}
    />
  )
  if (!isTable && !drawable) return null
  return (
    <Panel title={words('preview.title')} tools={tools || undefined}>
      <TextInput
        size="xs"
        mb="xs"
        maw={320}
        type="search"
        leftSection={<IconSearch size={14} />}
        aria-label={words(view === 'rows' ? 'preview.searchRows' : 'preview.searchSamples')}
        placeholder={words(view === 'rows' ? 'preview.searchRows' : 'preview.searchSamples')}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {view === 'rows' && isTable ? (
        <RowTable project={project} dataset={dataset} summary={summary} reading={reading} search={search} />
      ) : (
        drawable && (
          <Thumbnails
            project={project}
            dataset={dataset}
            summary={summary}
            variable={drawable.name}
            reading={reading}
            search={search}
          />
        )
      )}
    </Panel>
  )
}
