// Opening and making projects: what all places need afterwards is taken up here.
import type { DataWish } from '../../shared/protocol/data.ts'
import type { OpenedProject } from '../../shared/protocol/projects.ts'
import { engine } from '../engine/connection.ts'
import './datasets.ts'
import { textOf } from '../i18n/textOf.ts'
import { tell, tellError } from './messages.ts'
import { closeProject, flushSave, showProject, useProject } from './project.ts'
import { takeUpRuns, useRuns } from './runs.ts'
import { stopSaving } from './saving.ts'
import { goTo, type Place, showRun, useView } from './view.ts'

export async function openProject(path: string, place: Place = 'design'): Promise<void> {
  show(await engine.ask('projects.open', { path }), place)
}

export async function createProject(
  wish: { template?: string; name: string; data?: string; wish?: DataWish },
  place: Place = 'design',
): Promise<void> {
  show(await engine.ask('projects.create', wish), place)
}

/** A copy under another path; from now on that one is worked on. The dialog asked whether to replace what is there. */
export async function saveProjectAs(to: string): Promise<void> {
  await stopSaving()
  const { path, document } = useProject.getState()
  if (!path || !document) return
  try {
    const copy = await engine.ask('projects.saveAs', { path, to, document, replace: true })
    useProject.setState({ saving: 'saved' })
    show(copy, useView.getState().place)
    if (copy.replaced) tell('done', textOf('saving', 'replaced', { path: copy.replaced }))
  } catch (error) {
    void flushSave()
    throw error
  }
}

function show(opened: OpenedProject, place: Place): void {
  showProject(opened)
  showRun(undefined)
  location.hash = new URLSearchParams({ project: opened.path }).toString()
  if (useView.getState().place === 'home') goTo(place)
  void takeUpRuns(opened.path).catch(tellError)
}

export function goHome(): void {
  closeProject()
  useRuns.setState({ runs: [], job: undefined })
  history.replaceState(undefined, '', location.pathname)
  goTo('home')
}
