// What can be done with a run.

import type { ProjectDocument } from '../../shared/project/document.ts'
import type { RunSummary } from '../../shared/protocol/runs.ts'
import { engine } from '../engine/connection.ts'
import { bothLanguages } from '../i18n/bothLanguages.ts'
import { overlay } from '../store/curves.ts'
import { tell, tellError } from '../store/messages.ts'
import { changeProject, showNetwork, useProject } from '../store/project.ts'
import { goTo, showRun, useView } from '../store/view.ts'
import { runTitle } from './runTitle.ts'

export async function renameRun({ run }: RunSummary, label: string): Promise<void> {
  await engine.ask('runs.rename', { run, label: label.trim() })
}

export async function noteRun({ run }: RunSummary, note: string): Promise<void> {
  await engine.ask('runs.note', { run, note })
}

/** Into the trash; the message takes it back. */
export async function deleteRun(summary: RunSummary): Promise<void> {
  const { run } = summary
  await engine.ask('runs.delete', { run })
  overlay(run, false)
  if (useView.getState().run === run) showRun(undefined)
  tell(
    'done',
    { en: bothLanguages('runs', 'deleted', { run: runTitle(summary, 'en') }).en, ja: deletedIn('ja', summary) },
    {
      label: bothLanguages('runs', 'restore'),
      run: () => void engine.ask('runs.restore', { run }).catch(tellError),
    },
  )
}

function deletedIn(language: 'ja', summary: RunSummary): string {
  return bothLanguages('runs', 'deleted', { run: runTitle(summary, language) })[language]
}

export function seeRun({ run }: RunSummary, place: 'train' | 'evaluate'): void {
  showRun(run)
  goTo(place)
  useView.setState({ runsOpen: false })
}

/** Its networks, optimisers and training settings come back as one step; the data stays as it is now. */
export function restoreNetwork(summary: RunSummary): void {
  const { record } = summary
  if (!record) return
  const { networks, optimizers, training, datasets } = record.project
  const names = { en: runTitle(summary, 'en'), ja: runTitle(summary, 'ja') }
  const label = {
    en: bothLanguages('runs', 'restoreStep', { run: names.en }).en,
    ja: bothLanguages('runs', 'restoreStep', { run: names.ja }).ja,
  }
  changeProject(label, (document) => ({
    ...document,
    networks,
    optimizers,
    training,
    datasets: [...document.datasets, ...lost(document, datasets, optimizers)],
  }))
  if (!networks.some(({ name }) => name === useProject.getState().network)) showNetwork(networks[0]?.name ?? '')
  useView.setState({ runsOpen: false })
  goTo('design')
  tell('done', bothLanguages('runs', 'restored'))
}

/** Datasets that the optimisers name and the project has no more. */
function lost(
  document: ProjectDocument,
  datasets: ProjectDocument['datasets'],
  optimizers: ProjectDocument['optimizers'],
): ProjectDocument['datasets'] {
  const there = new Set(document.datasets.map(({ name }) => name))
  return datasets.filter(({ name }) => !there.has(name) && optimizers.some(({ dataset }) => dataset === name))
}
