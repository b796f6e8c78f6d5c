// Opening and making projects: what all places need afterwards is taken up here.
import type { OpenedProject } from '../../shared/protocol/projects.ts'
import { engine } from '../engine/connection.ts'
import { tellError } from './messages.ts'
import { closeProject, knowDataset, showProject } from './project.ts'
import { takeUpRuns, useRuns } from './runs.ts'
import { goTo, type Place, showRun, useView } from './view.ts'

export async function openProject(path: string, place: Place = 'design'): Promise<void> {
  show(await engine.ask('projects.open', { path }), place)
}

export async function createProject(
  wish: { template?: string; name: string; data?: string },
  place: Place = 'design',
): Promise<void> {
  show(await engine.ask('projects.create', wish), place)
}

function show(opened: OpenedProject, place: Place): void {
  showProject(opened)
  showRun(undefined)
  location.hash = new URLSearchParams({ project: opened.path }).toString()
  if (useView.getState().place === 'home') goTo(place)
  void takeUpRuns(opened.path).catch(tellError)
  for (const { name } of opened.document.datasets) void readDataset(opened.path, name)
}

/** What is wrong with the data is said at its place; here only its variables are wanted. */
export async function readDataset(project: string, dataset: string): Promise<void> {
  try {
    knowDataset(dataset, (await engine.ask('data.summary', { project, dataset })).variables)
  } catch {
    // The Data place says why.
  }
}

export function goHome(): void {
  closeProject()
  useRuns.setState({ runs: [], job: undefined })
  history.replaceState(undefined, '', location.pathname)
  goTo('home')
}
