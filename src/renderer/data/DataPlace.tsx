// Data: where the samples come from, what is learned from them, how they are divided, and what they look like.
import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../i18n/index.ts'
import { useProject } from '../store/project.ts'
import { DatasetView } from './DatasetView.tsx'
import classes from './data.module.css'
import { DropVeil } from './drop/DropVeil.tsx'
import { useDrop } from './drop/useDrop.ts'
import { ReadingProgress } from './ReadingProgress.tsx'
import { NoData } from './source/NoData.tsx'
import { takeData } from './source/takeData.ts'

export function DataPlace() {
  const { words } = useWords('data')
  const path = useProject((state) => state.path)
  const datasets = useProject((state) => state.document?.datasets)
  const [chosen, setChosen] = useState<string>()
  const open = datasets?.find(({ name }) => name === chosen) ?? datasets?.[0]
  const drop = useDrop(path, (dropped) => takeData(dropped, open?.name))
  if (!path || !datasets) return null
  return (
    <div className={classes.page} {...drop.handlers}>
      {datasets.length > 1 && (
        <Tabs value={open?.name} onChange={(name) => setChosen(name ?? undefined)} mb="md">
          <Tabs.List aria-label={words('datasets')}>
            {datasets.map(({ name }) => (
              <Tabs.Tab key={name} value={name}>
                {name}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      )}
      <ReadingProgress />
      {open ? <DatasetView key={open.name} project={path} dataset={open} /> : <NoData />}
      <DropVeil drop={drop} title={words(open ? 'dropReplace' : 'dropAdd')} text={words('dropText')} />
    </div>
  )
}
