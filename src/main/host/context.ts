// What handlers work with: the parts of a running host, and the window that asks.
import type { EventName, Events } from '../../shared/protocol/index.ts'
import type { OpenModels } from '../evaluation/openModels.ts'
import type { Datasets } from './datasets.ts'
import type { Flow } from './flow.ts'
import type { Jobs } from './jobs.ts'
import type { ProjectFiles } from './projectFiles.ts'
import type { Recovery } from './recovery.ts'
import type { Uploads } from './uploads.ts'
import type { UserState } from './userState.ts'

export interface EditorWindow {
  /** Paths of the projects that it has open. */
  readonly projects: Set<string>
}

export interface Host {
  version: string
  /** The user's Tsumiki folder. */
  home: string
  state: UserState
  projects: ProjectFiles
  recovery: Recovery
  datasets: Datasets
  jobs: Jobs
  models: OpenModels
  flow: Flow
  uploads: Uploads
  windows(): readonly EditorWindow[]
  /** Tells every window, but not `except`. */
  tell<Name extends EventName>(name: Name, told: Events[Name], except?: EditorWindow): void
}
