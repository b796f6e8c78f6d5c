// What the engine tells every window by itself.
import type { ProjectDocument } from '../project/document.ts'
import type { Text } from '../text.ts'
import type { RunEvent } from '../training/run.ts'
import type { Settings } from './engine.ts'
import type { FoundOnDisk } from './projects.ts'

export interface Events {
  /** Of a training process. `run` is unknown until its folder is made. */
  run: { job: string; project: string; run?: string; event: RunEvent }
  /** The process is gone: `problem` where it ended unasked; `next`: the job of the next fold, where there is one. */
  jobEnded: { job: string; project: string; run?: string; problem?: Text; next?: string }
  /** Another window saved the project. */
  projectSaved: { path: string; document: ProjectDocument; version: string }
  /** How many windows have the project open now. */
  projectWindows: { path: string; windows: number }
  /** Another program wrote the project's file. */
  projectChangedOnDisk: { path: string; found: FoundOnDisk }
  /** Files of a dataset that a window has looked at were changed. */
  dataChanged: { project: string; dataset: string }
  /** A run was added, renamed, deleted or restored. */
  runsChanged: { project: string }
  /** How far `data.checks` are, and what is being looked for. */
  dataChecked: { job: string; share: number; check: Text }
  /** How far a long reading of data is; `ended`: it is read, cancelled or failed. */
  dataReading: { reading: string; name: string; done: number; total: number; secondsLeft?: number; ended?: boolean }
  /** How far the download of a well-known set is, in bytes. */
  setArriving: { name: string; done: number; total: number; secondsLeft?: number }
  settings: Settings
}

export type EventName = keyof Events
