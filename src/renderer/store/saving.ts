// Saves after every change: one save after the other, only over versions of the file that this window knows.
import { create } from 'zustand'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { fingerprint } from '../../shared/project/fingerprint.ts'
import { serialiseProject } from '../../shared/project/serialise.ts'
import type { FoundOnDisk, RecoveredWork } from '../../shared/protocol/projects.ts'
import type { Text } from '../../shared/text.ts'
import { EngineError, engine } from '../engine/connection.ts'
import { textOf } from '../i18n/textOf.ts'
import { tellError } from './messages.ts'
import { useProject } from './projectState.ts'

interface SavingState {
  /** Why the file cannot be written. */
  problem: Text | undefined
  /** Somebody else wrote the file: which version shall count is for the user to say. */
  changed: FoundOnDisk | undefined
  /** Work that could not be saved the last time. */
  recovered: RecoveredWork | undefined
}

const nothing: SavingState = { problem: undefined, changed: undefined, recovered: undefined }
export const useSaving = create<SavingState>()(() => nothing)

const SAVE_MILLISECONDS = 400
const RETRY_MILLISECONDS = 3000

/** Versions of the file that this window has seen or written, by path. */
const known = new Map<string, readonly string[]>()
/** What is to be saved next, by path: an older document that still waits is passed over. */
const newest = new Map<string, ProjectDocument>()
let turn: Promise<void> = Promise.resolve()
let timer: ReturnType<typeof setTimeout> | undefined

const { setState: set, getState: get } = useProject

export function beginSaving(path: string, version: string, recovered?: RecoveredWork): void {
  clearTimeout(timer)
  known.set(path, [version])
  useSaving.setState({ ...nothing, recovered })
}

/** The project is left. */
export function stopAsking(): void {
  clearTimeout(timer)
  useSaving.setState(nothing)
}

export function saveSoon(): void {
  set({ saving: 'saving' })
  clearTimeout(timer)
  timer = setTimeout(flushSave, SAVE_MILLISECONDS)
}

/** Saves what has not been saved yet; resolves when the engine has it on disk, or cannot. */
export function flushSave(): Promise<void> {
  clearTimeout(timer)
  const { path, document, saving } = get()
  if (path && document && saving !== 'saved') enqueue(path, document)
  return turn
}

/** For what works on the saved file: rejects where that is not what is on the screen. */
export async function requireSaved(): Promise<void> {
  do await flushSave()
  while (get().saving === 'saving')
  if (get().saving === 'failed')
    throw new EngineError(useSaving.getState().problem ?? textOf('saving', 'notSaved'), false)
}

/** Until the work is elsewhere. */
export function stopSaving(): Promise<void> {
  clearTimeout(timer)
  newest.clear()
  return turn
}

function enqueue(path: string, document: ProjectDocument): void {
  newest.set(path, document)
  turn = turn.then(() => send(path, document))
}

async function send(path: string, document: ProjectDocument): Promise<void> {
  if (newest.get(path) !== document) return
  // Its own version, too: the engine may write it and end before it answers.
  const versions = [...(known.get(path) ?? []), fingerprint(serialiseProject(document))]
  known.set(path, versions)
  try {
    const answer = await engine.ask('projects.save', { path, document, known: versions })
    if (newest.get(path) === document) newest.delete(path)
    if ('changed' in answer) {
      if (get().path === path) set({ saving: 'failed' })
      return askAbout(path, answer.changed)
    }
    known.set(path, [answer.version])
    if (get().path !== path) return
    useSaving.setState({ problem: undefined })
    if (get().document === document) set({ saving: 'saved' })
  } catch (error) {
    failed(path, error)
  }
}

function failed(path: string, error: unknown): void {
  newest.delete(path)
  if (get().path !== path) {
    tellError(error)
    return
  }
  set({ saving: 'failed' })
  if (error instanceof EngineError) useSaving.setState({ problem: error.text })
  clearTimeout(timer)
  timer = setTimeout(flushSave, RETRY_MILLISECONDS)
}

/** Somebody else's version is there: from now on it may be written over. */
export function settle(path: string, version: string): void {
  known.set(path, [version])
  useSaving.setState({ changed: undefined })
}

/** Asks the user which version shall count, unless it is one that this window knows. */
export function askAbout(path: string, found: FoundOnDisk): void {
  const { path: open, document } = get()
  if (open !== path || !document || known.get(path)?.includes(found.version)) return
  const isSame = found.document && serialiseProject(found.document) === serialiseProject(document)
  if (isSame) settle(path, found.version)
  else useSaving.setState({ changed: found })
}

engine.on('projectChangedOnDisk', ({ path, found }) => askAbout(path, found))

engine.on('projectSaved', ({ path, document, version }) => {
  if (path !== get().path) return
  // What is typed here at the same moment is not thrown away for it.
  if (get().saving !== 'saved') return askAbout(path, { version, document })
  settle(path, version)
  set({ document, done: [], undone: [], selection: [] })
})

engine.on('projectWindows', ({ path, windows }) => {
  if (path === get().path) set({ openElsewhere: windows > 1 })
})
