// The open project: its document, and every change as a named step of undo.
import type { Variable } from '../../shared/data/dataset.ts'
import type { NodeId } from '../../shared/network/document.ts'
import { applyEdits, type NetworkEdit } from '../../shared/network/edits.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import type { OpenedProject } from '../../shared/protocol/projects.ts'
import type { Text } from '../../shared/text.ts'
import { engine } from '../engine/connection.ts'
import { type Step, useProject } from './projectState.ts'
import { beginSaving, flushSave, saveSoon, stopAsking } from './saving.ts'

export { useProject } from './projectState.ts'
export { flushSave } from './saving.ts'

const { setState: set, getState: get } = useProject
const MERGE_MILLISECONDS = 1000
const MOST_STEPS = 500

let lastChange = 0

export function showProject({ path, document, openElsewhere, version, recovered }: OpenedProject): void {
  void flushSave()
  beginSaving(path, version, recovered)
  set({
    path,
    document,
    openElsewhere,
    network: document.networks[0]?.name ?? '',
    selection: [],
    done: [],
    undone: [],
    saving: 'saved',
    datasets: {},
  })
}

export function closeProject(): void {
  const { path } = get()
  const saved = flushSave()
  if (path) void saved.then(() => path !== get().path && engine.ask('projects.close', { path })).catch(() => {})
  stopAsking()
  set({ path: undefined, document: undefined, selection: [], done: [], undone: [], datasets: {} })
}

/** Changes the document as one named step. A change that gives the same document is none. */
export function changeProject(label: Text, change: (document: ProjectDocument) => ProjectDocument, key?: string): void {
  const { document: before, done } = get()
  if (!before) return
  const after = change(before)
  if (after === before) return
  const now = performance.now()
  const last = done.at(-1)
  const merges = key !== undefined && last?.key === key && now - lastChange < MERGE_MILLISECONDS
  lastChange = now
  const step: Step = { label, before: merges ? last.before : before, after, key }
  set({ document: after, done: [...(merges ? done.slice(0, -1) : done.slice(-MOST_STEPS)), step], undone: [] })
  saveSoon()
}

/** Changes the open network. */
export function editNetwork(label: Text, edits: readonly NetworkEdit[], key?: string): void {
  const { network: name } = get()
  changeProject(
    label,
    (document) => ({
      ...document,
      networks: document.networks.map((network) => (network.name === name ? applyEdits(network, edits) : network)),
    }),
    key,
  )
}

export function undo(): void {
  const { done, undone } = get()
  const step = done.at(-1)
  if (step) travel(step.before, done.slice(0, -1), [...undone, step])
}

export function redo(): void {
  const { done, undone } = get()
  const step = undone.at(-1)
  if (step) travel(step.after, [...done, step], undone.slice(0, -1))
}

function travel(document: ProjectDocument, done: readonly Step[], undone: readonly Step[]): void {
  lastChange = 0
  const { network, selection } = get()
  const open = document.networks.find(({ name }) => name === network) ?? document.networks[0]
  const there = new Set(open?.nodes.map(({ id }) => id))
  set({ document, done, undone, network: open?.name ?? '', selection: selection.filter((id) => there.has(id)) })
  saveSoon()
}

export function select(selection: readonly NodeId[]): void {
  set({ selection })
}

export function showNetwork(network: string): void {
  set({ network, selection: [] })
}

export function knowDataset(name: string, variables: readonly Variable[]): void {
  set({ datasets: { ...get().datasets, [name]: variables } })
}
