// The whole screen: the bar with the places, the open place, messages; connects and takes up what was going on.
import { MantineProvider } from '@mantine/core'
import { useEffect, useState } from 'react'
import { AppBar } from './AppBar.tsx'
import { DataPlace } from './data/DataPlace.tsx'
import { DesignPlace } from './design/DesignPlace.tsx'
import { engine } from './engine/connection.ts'
import { EvaluatePlace } from './evaluate/EvaluatePlace.tsx'
import { ExportPlace } from './export/ExportPlace.tsx'
import { FileChooser } from './files/FileChooser.tsx'
import { HomePlace } from './home/HomePlace.tsx'
import { RunsDrawer } from './runs/RunsDrawer.tsx'
import { guardLeaving } from './saving/guardLeaving.ts'
import { SavingNotes } from './saving/SavingNotes.tsx'
import { tellError } from './store/messages.ts'
import { openProject } from './store/opening.ts'
import { startRejoining } from './store/rejoin.ts'
import { type Place, takeSettings, useView } from './store/view.ts'
import { TrainPlace } from './train/TrainPlace.tsx'
import { ConnectionNote } from './ui/ConnectionNote.tsx'
import { Messages } from './ui/Messages.tsx'
import { theme } from './ui/theme.ts'

const screens: Readonly<Record<Place, () => React.ReactNode>> = {
  home: HomePlace,
  data: DataPlace,
  design: DesignPlace,
  train: TrainPlace,
  evaluate: EvaluatePlace,
  export: ExportPlace,
}

export function App() {
  const place = useView((view) => view.place)
  const scheme = useView((view) => view.settings.theme)
  // Home is not drawn for the moment until a project is there.
  const [isOpening, setOpening] = useState(projectInAddress() !== undefined)
  useEffect(() => {
    engine.start()
    startRejoining()
    void begin()
      .catch(tellError)
      .finally(() => setOpening(false))
    return guardLeaving()
  }, [])
  const Screen = screens[place]
  return (
    <MantineProvider
      theme={theme}
      {...(scheme === 'system' ? { defaultColorScheme: 'auto' } : { forceColorScheme: scheme })}
    >
      <div style={{ display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', height: '100%' }}>
        <AppBar />
        <main style={{ minHeight: 0, overflow: 'auto', position: 'relative' }}>{!isOpening && <Screen />}</main>
      </div>
      <RunsDrawer />
      <FileChooser />
      <SavingNotes />
      <Messages />
      <ConnectionNote />
    </MantineProvider>
  )
}

/** A reload shows the project it showed before, and a start the one that the command line named. */
function projectInAddress(): string | undefined {
  return new URLSearchParams(location.hash.slice(1)).get('project') ?? undefined
}

async function begin(): Promise<void> {
  const info = await engine.ask('engine.info', {})
  useView.setState({ info })
  takeSettings(info.settings)
  const path = projectInAddress()
  if (path) await openProject(path)
}
