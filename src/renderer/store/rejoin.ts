// After the connection was lost: tells the engine, which may be another one, what is open here, and takes up what it knows.
import { desktop } from '../desktop/desktop.ts'
import { engine } from '../engine/connection.ts'
import { textOf } from '../i18n/textOf.ts'
import { tell, tellError } from './messages.ts'
import { useProject } from './project.ts'
import { continueTraining, isTraining, loadRuns, takeUpRuns, useRuns } from './runs.ts'
import { askAbout, flushSave } from './saving.ts'

/** Which engine this window talked to last. */
let known: string | undefined

export function startRejoining(): void {
  engine.onState(() => {
    if (engine.state === 'open') void joined().catch(tellError)
  })
}

async function joined(): Promise<void> {
  const before = known
  known = (await engine.ask('engine.info', {})).instance
  if (before === undefined) return
  const isAnother = known !== before
  const wasTraining = isTraining(useRuns.getState().job)
  const run = useRuns.getState().job?.run
  // Tsumiki's own window says it by itself.
  if (isAnother && !desktop) tell('done', textOf('saving', 'restarted'))
  await rejoin()
  if (isAnother && wasTraining) await tellOfTraining(run)
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

const SAVING_SECONDS = 20
const AGAIN_MILLISECONDS = 500

/** It ended with its engine: its process sees that nobody is there any more, saves, and stops. */
async function tellOfTraining(run: string | undefined): Promise<void> {
  const { path } = useProject.getState()
  if (!path) return
  const state = () => useRuns.getState().runs.find((summary) => summary.run === run)?.record?.status.state
  for (let i = 0; state() === 'running' && i * AGAIN_MILLISECONDS < SAVING_SECONDS * 1000; i++) {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MILLISECONDS))
    if (useProject.getState().path !== path) return
    await loadRuns(path)
  }
  // It may have come to its end meanwhile.
  if (state() === 'finished') return
  if (run === undefined || state() === undefined) tell('error', textOf('saving', 'trainingLost'))
  else
    tell('error', textOf('saving', 'trainingCut'), {
      label: textOf('train', 'continue'),
      run: () => void continueTraining(run).catch(tellError),
    })
}
