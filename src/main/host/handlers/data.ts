// Answers about a project's data.
import { dirname, resolve } from 'node:path'
import type { dataRequests } from '../../../shared/protocol/data.ts'
import { suggest } from '../../data/index.ts'
import type { Host } from '../context.ts'
import { tableRows } from '../data/rows.ts'
import { samplesOf } from '../data/samples.ts'
import { summarise } from '../data/summary.ts'
import { relativeTo } from '../newProject.ts'
import type { HandlersOf } from './handler.ts'

export function dataHandlers({ datasets, home }: Host): HandlersOf<typeof dataRequests> {
  return {
    'data.summary': async ({ project, dataset }) => summarise(await datasets.ofProject(project, dataset)),
    'data.rows': async ({ project, dataset, from, count }) =>
      tableRows((await datasets.ofProject(project, dataset)).raw, from, count),
    'data.samples': async ({ project, dataset, ...wish }) =>
      samplesOf(await datasets.ofProject(project, dataset), wish),
    'data.suggest': async ({ project, path, wish }) => {
      const folder = project ? dirname(resolve(project)) : home
      const { document, summary } = await suggest({ kind: 'file', path: relativeTo(folder, path) }, folder, wish)
      const proposed = summarise(await datasets.open(document, folder, 1))
      // The proposal's own notices hold those of reading, and what was found about the columns.
      return { document, summary: { ...proposed, notices: summary.notices } }
    },
  }
}
