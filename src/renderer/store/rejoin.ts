// After the connection was lost: tells the engine, which may be another one, what is open here, and takes up what it knows.
import { engine } from '../engine/connection.ts'
import { tellError } from './messages.ts'
import { useProject } from './project.ts'
import { takeUpRuns } from './runs.ts'
import { askAbout, flushSave } from './saving.ts'

export function startRejoining(): void {
  let wasLost = false
  engine.onState(() => {
    if (engine.state === 'lost') wasLost = true
    if (engine.state !== 'open' || !wasLost) return
    wasLost = false
    void rejoin().catch(tellError)
  })
}

async function rejoin(): Promise<void> {
  const { path } = useProject.getState()
  if (!path) return
  await flushSave()
  // A file that cannot be read is told of when it is saved.
  const opened = await engine.ask('projects.open', { path }).catch(() => undefined)
  if (opened) askAbout(path, { version: opened.version, document: opened.document })
  if (useProject.getState().path === path) await takeUpRuns(path)
}
