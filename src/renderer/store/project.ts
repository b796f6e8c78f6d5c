// The open project: its document, every change as a named step of undo, and saving after each.
import { create } from 'zustand'
import type { Variable } from '../../shared/data/dataset.ts'
import type { NodeId } from '../../shared/network/document.ts'
import { applyEdits, type NetworkEdit } from '../../shared/network/edits.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import type { OpenedProject } from '../../shared/protocol/projects.ts'
import type { Text } from '../../shared/text.ts'
import { engine } from '../engine/connection.ts'

export interface Step {
  /** 'add Conv2D', as undo names it. */
  label: Text
  before: ProjectDocument
  after: ProjectDocument
  /** Steps of one key follow on each other within a second as one step: typing, dragging. */
  key?: string
}

interface ProjectState {
  path: string | undefined
  document: ProjectDocument | undefined
  openElsewhere: boolean
  /** The network whose tab is open. */
  network: string
  /** Selected blocks of that network. */
  selection: readonly NodeId[]
  done: readonly Step[]
  undone: readonly Step[]
  saving: 'saved' | 'saving' | 'failed'
  /** Variables of datasets that were read, by name: shapes and problems are checked against them. */
  datasets: Readonly<Record<string, readonly Variable[]>>
}

export const useProject = create<ProjectState>()(() => ({
  path: undefined,
  document: undefined,
  openElsewhere: false,
  network: '',
  selection: [],
  done: [],
  undone: [],
  saving: 'saved',
  datasets: {},
}))

const { setState: set, getState: get } = useProject
const SAVE_MILLISECONDS = 400
const MERGE_MILLISECONDS = 1000
const MOST_STEPS = 500

let lastChange = 0
let saveTimer: ReturnType<typeof setTimeout> | undefined

export function showProject({ path, document, openElsewhere }: OpenedProject): void {
  flushSave()
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
  flushSave()
  if (path) void engine.ask('projects.close', { path }).catch(() => {})
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

function saveSoon(): void {
  set({ saving: 'saving' })
  clearTimeout(saveTimer)
  saveTimer = setTimeout(flushSave, SAVE_MILLISECONDS)
}

/** Saves what has not been saved yet; resolves when the engine has it on disk. */
export async function flushSave(): Promise<void> {
  clearTimeout(saveTimer)
  const { path, document, saving } = get()
  if (!path || !document || saving === 'saved') return
  try {
    await engine.ask('projects.save', { path, document })
    if (get().document === document) set({ saving: 'saved' })
  } catch {
    if (get().path !== path) return
    set({ saving: 'failed' })
    saveTimer = setTimeout(flushSave, SAVE_MILLISECONDS * 5)
  }
}

engine.on('projectSaved', ({ path, document }) => {
  if (path === get().path) set({ document, done: [], undone: [], selection: [], openElsewhere: true })
})
