// What can be done with a run.

import type { ProjectDocument } from '../../shared/project/document.ts'
import type { RunSummary } from '../../shared/protocol/runs.ts'
import { engine } from '../engine/connection.ts'
import { bothLanguages } from '../i18n/bothLanguages.ts'
import { overlay } from '../store/curves.ts'
import { tell } from '../store/messages.ts'
import { changeProject, showNetwork, useProject } from '../store/project.ts'
import { goTo, showRun, useView } from '../store/view.ts'
import { inBoth } from './runTitle.ts'

export async function renameRun({ run }: RunSummary, label: string): Promise<void> {
  await engine.ask('runs.rename', { run, label: label.trim() })
}

export async function noteRun({ run }: RunSummary, note: string): Promise<void> {
  await engine.ask('runs.note', { run, note })
}

/** Into the trash, from where `restoreRun` takes it back. */
export async function deleteRun({ run }: RunSummary): Promise<void> {
  await engine.ask('runs.delete', { run })
  overlay(run, false)
  if (useView.getState().run === run) showRun(undefined)
}

export async function restoreRun({ run }: RunSummary): Promise<void> {
  await engine.ask('runs.restore', { run })
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
  changeProject(inBoth('restoreStep', summary), (document) => ({
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
