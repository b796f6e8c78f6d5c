// The open project as the screens see it.
import { create } from 'zustand'
import type { Variable } from '../../shared/data/dataset.ts'
import type { NodeId } from '../../shared/network/document.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import type { Text } from '../../shared/text.ts'

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
