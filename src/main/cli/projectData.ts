// The datasets of a project, each read and prepared once, when it is first asked for.
import { dirname, resolve } from 'node:path'
import type { DatasetDocument } from '../../shared/data/document.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { type PreparedData, prepareRaw, type RawData, readRaw } from '../data/index.ts'

export interface ProjectData {
  raw: RawData
  prepared: PreparedData
}

export type OpenData = (dataset: DatasetDocument) => Promise<ProjectData>

export function projectData({ training }: ProjectDocument, file: string): OpenData {
  const opened = new Map<string, Promise<ProjectData>>()
  const open = async (dataset: DatasetDocument): Promise<ProjectData> => {
    const raw = await readRaw(dataset, dirname(resolve(file)))
    return { raw, prepared: await prepareRaw(raw, dataset.recipe, training.seed) }
  }
  return (dataset) => {
    const known = opened.get(dataset.name) ?? open(dataset)
    opened.set(dataset.name, known)
    return known
  }
}
