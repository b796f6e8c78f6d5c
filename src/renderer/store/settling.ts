// What the user decides about versions of the project: each decision is one step that can be taken back.
import type { ProjectDocument } from '../../shared/project/document.ts'
import type { Text } from '../../shared/text.ts'
import { engine } from '../engine/connection.ts'
import { textOf } from '../i18n/textOf.ts'
import { changeProject, select, showNetwork, useProject } from './project.ts'
import { saveSoon, settle, useSaving } from './saving.ts'

export function takeTheirs(): void {
  const { changed } = useSaving.getState()
  const { path } = useProject.getState()
  if (!path || !changed?.document) return
  settle(path, changed.version)
  take(textOf('saving', 'step.theirs'), changed.document)
}

/** Undo leads to the other version. */
export function keepMine(): void {
  const { changed } = useSaving.getState()
  const { path, document, done } = useProject.getState()
  if (!path || !document || !changed) return
  settle(path, changed.version)
  if (changed.document) {
    const step = { label: textOf('saving', 'step.mine'), before: changed.document, after: document }
    useProject.setState({ done: [...done, step], undone: [] })
  }
  saveSoon()
}

export function takeRecovered(): void {
  const { recovered } = useSaving.getState()
  useSaving.setState({ recovered: undefined })
  if (recovered) take(textOf('saving', 'step.recovered'), recovered.document)
}

export async function discardRecovered(): Promise<void> {
  const { path } = useProject.getState()
  useSaving.setState({ recovered: undefined })
  if (path) await engine.ask('projects.discardRecovered', { path })
}

function take(label: Text, document: ProjectDocument): void {
  changeProject(label, () => document)
  const { network } = useProject.getState()
  if (document.networks.some(({ name }) => name === network)) select([])
  else showNetwork(document.networks[0]?.name ?? '')
}
