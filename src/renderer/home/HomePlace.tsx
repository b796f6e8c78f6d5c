// Home: samples to begin with, the user's own projects, and data or projects dropped anywhere.
import { Text, Title } from '@mantine/core'
import { useState } from 'react'
import { DropVeil } from '../data/drop/DropVeil.tsx'
import { useDrop } from '../data/drop/useDrop.ts'
import { useWords } from '../i18n/index.ts'
import { openProject } from '../store/opening.ts'
import classes from './home.module.css'
import { NewFromData } from './NewFromData.tsx'
import { RecentProjects } from './RecentProjects.tsx'
import { SampleGallery } from './SampleGallery.tsx'
import { StartActions } from './StartActions.tsx'

export function HomePlace() {
  const { words } = useWords('home')
  const [data, setData] = useState<string>()
  const drop = useDrop(undefined, async (path) => {
    if (path.endsWith('.tsumiki')) await openProject(path)
    else setData(path)
  })
  return (
    <div className={classes.page} {...drop.handlers}>
      <div className={classes.columns}>
        <section aria-labelledby="home-title">
          <Title order={1} size="h2" id="home-title">
            {words('title')}
          </Title>
          <Text c="var(--quiet)" mt={4} mb="lg">
            {words('lead')}
          </Text>
          <SampleGallery />
        </section>
        <aside className={classes.side} aria-label={words('projects')}>
          <StartActions onData={setData} />
          <RecentProjects />
          <Text size="xs" c="var(--quiet)" className={classes.hint}>
            {words('dropHint')}
          </Text>
        </aside>
      </div>
      {data !== undefined && <NewFromData path={data} onClose={() => setData(undefined)} />}
      <DropVeil drop={drop} title={words('dropHere')} text={words('dropHereDetail')} />
    </div>
  )
}
