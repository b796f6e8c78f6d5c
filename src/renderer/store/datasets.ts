// The datasets of the open project as the engine reads them: read again after every change of one, undo included.
import { create } from 'zustand'
import type { DatasetDocument } from '../../shared/data/document.ts'
import type { Remedy } from '../../shared/errors.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import type { DatasetSummary } from '../../shared/protocol/data.ts'
import type { Text } from '../../shared/text.ts'
import { EngineError, engine } from '../engine/connection.ts'
import { textOf } from '../i18n/textOf.ts'
import { tell, tellError } from './messages.ts'
import { flushSave, knowDataset, useProject } from './project.ts'

export interface DatasetReading {
  state: 'reading' | 'read' | 'failed'
  /** The last that could be read: it stays on the screen while the next is read. */
  summary?: DatasetSummary
  /** Grows with every reading, so that whoever shows samples asks for them again. */
  reading: number
  problem?: Text
  remedy?: Remedy
  /** Those that may be left out. */
  samples?: readonly string[]
}

export const useDatasets = create<{ readings: Readonly<Record<string, DatasetReading>> }>()(() => ({ readings: {} }))

const PAUSE_MILLISECONDS = 150
let lastReading = 0
let timer: ReturnType<typeof setTimeout> | undefined
/** What was asked for last, by dataset: the document and what else its split hangs on. */
let asked: { path?: string; of: Map<string, { document: DatasetDocument; seed: number }> } = { of: new Map() }

useProject.subscribe(({ path, document }, before) => {
  if (path !== asked.path) {
    asked = { path, of: new Map() }
    useDatasets.setState({ readings: {} })
  }
  if (!path || !document || document === before.document) return
  clearTimeout(timer)
  const isNew = asked.of.size === 0
  timer = setTimeout(() => void readChanged(path, document).catch(tellError), isNew ? 0 : PAUSE_MILLISECONDS)
})

async function readChanged(path: string, { datasets, training }: ProjectDocument): Promise<void> {
  const changed = datasets.filter((document) => {
    const known = asked.of.get(document.name)
    return known?.document !== document || known.seed !== training.seed
  })
  if (changed.length === 0) return
  for (const document of changed) asked.of.set(document.name, { document, seed: training.seed })
  await flushSave()
  await Promise.all(changed.map(({ name }) => readDataset(path, name)))
}

/** Reads it now, as the saved document describes it: also for a file that was changed or brought back. */
export async function readDataset(project: string, dataset: string): Promise<void> {
  const reading = ++lastReading
  const take = (taken: Partial<DatasetReading>) => {
    const known = useDatasets.getState().readings[dataset]
    const isCurrent = useProject.getState().path === project && (known?.reading ?? 0) <= reading
    if (!isCurrent) return
    const next = { ...(known ?? { state: 'reading' }), ...taken, reading } as DatasetReading
    useDatasets.setState(({ readings }) => ({ readings: { ...readings, [dataset]: next } }))
  }
  take({ state: 'reading' })
  try {
    const summary = await engine.ask('data.summary', { project, dataset })
    take({ state: 'read', summary, problem: undefined })
    if (useDatasets.getState().readings[dataset]?.reading === reading) knowDataset(dataset, summary.variables)
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    take({ state: 'failed', problem: error.text, remedy: error.remedy, samples: error.samples })
  }
}

/** Somebody edited the file, or added pictures to the folder: what is shown is read again. */
engine.on('dataChanged', ({ project, dataset }) => {
  if (useProject.getState().path !== project) return
  readDataset(project, dataset)
    .then(() => {
      const { problem } = useDatasets.getState().readings[dataset] ?? {}
      if (problem) tell('error', problem)
      else tell('done', textOf('recipe', 'changedOnDisk', { name: dataset }))
    })
    .catch(tellError)
})
