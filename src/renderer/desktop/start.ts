// Keeps Tsumiki's window informed: language, open project, recent ones, training. Does nothing in a browser.
import i18next from 'i18next'
import type { DesktopState } from '../../shared/desktop/messages.ts'
import { engine } from '../engine/connection.ts'
import { currentLanguage } from '../i18n/index.ts'
import { tellError } from '../store/messages.ts'
import { useProject } from '../store/project.ts'
import { useRuns } from '../store/runs.ts'
import { carryOut } from './commands.ts'
import { desktop } from './desktop.ts'
import { afterEvent, shown, type Trainings, without, withTraining } from './training.ts'

const MOST_RECENT = 10
let recent: DesktopState['recent'] = []
let trainings: Trainings = new Map()
let told = ''

export function startDesktop(): void {
  if (!desktop) return
  desktop.onCommand((command) => void carryOut(command).catch(tellError))
  i18next.on('languageChanged', tell)
  useProject.subscribe(({ path }, before) => {
    if (path !== before.path) void readRecent()
    tell()
  })
  useRuns.subscribe(tell)
  engine.on('run', ({ job, event }) => change(afterEvent(trainings, job, event)))
  engine.on('jobEnded', ({ job }) => change(without(trainings, job)))
  engine.onState(() => {
    if (engine.state === 'open') void readTrainings()
  })
  void readTrainings()
  void readRecent()
  tell()
}

function change(after: Trainings): void {
  trainings = after
  tell()
}

/** Also after the engine was started anew: what it trained then is over. */
async function readTrainings(): Promise<void> {
  const jobs = await engine.ask('training.jobs', {}).catch(() => undefined)
  if (!jobs) return
  const none: Trainings = new Map()
  change(jobs.reduce((all, { job, paused }) => withTraining(all, job, { ...trainings.get(job), paused }), none))
}

async function readRecent(): Promise<void> {
  const projects = await engine.ask('projects.recent', {}).catch(() => [])
  const there = projects.filter(({ missing }) => !missing).slice(0, MOST_RECENT)
  recent = there.map(({ path, name }) => ({ path, name }))
  tell()
}

function tell(): void {
  const { path, document } = useProject.getState()
  const state: DesktopState = {
    language: currentLanguage(),
    project: path && document ? { path, name: document.name } : undefined,
    recent,
    training: training(),
  }
  const words = JSON.stringify(state)
  if (words === told) return
  told = words
  desktop?.show(state)
}

/** Pausing is no event of the run: the store knows of it for the project that is open. */
function training(): DesktopState['training'] {
  const latest = shown(trainings)
  const { job } = useRuns.getState()
  return latest && { ...latest, paused: latest.paused || job?.state === 'paused' }
}
