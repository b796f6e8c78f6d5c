// Answers about a project's data.
import { basename, dirname, resolve } from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import type { dataRequests } from '../../../shared/protocol/data.ts'
import { suggest } from '../../data/index.ts'
import { loadProject } from '../../projects/files.ts'
import type { Host } from '../context.ts'
import { addSamples, notAddable } from '../data/addSamples.ts'
import { DataChecks } from '../data/checks.ts'
import { correlationsOf } from '../data/correlations.ts'
import { projectionOf } from '../data/projection.ts'
import { tableRows } from '../data/rows.ts'
import { classFolders, sampleFolder } from '../data/sampleFolder.ts'
import { samplesOf } from '../data/samples.ts'
import { summarise } from '../data/summary.ts'
import { relativeTo } from '../newProject.ts'
import type { HandlersOf } from './handler.ts'

export function dataHandlers({ datasets, home, tell, uploads }: Host): HandlersOf<typeof dataRequests> {
  const checks = new DataChecks(tell)
  return {
    'data.addSamples': ({ project, dataset, upload }, window) =>
      uploads.take(upload, async (from) => {
        const folders = await classFolders(await datasets.ofProject(project, dataset), project, home)
        if (!folders) throw new UserError(notAddable)
        await addSamples(folders, from)
        await datasets.settle(project, dataset)
        tell('dataChanged', { project, dataset }, window)
        return null
      }),
    'data.checks': async ({ project, dataset, job }) => {
      const { datasets: documents, training } = await loadProject(project)
      const isGenerated = documents.find(({ name }) => name === dataset)?.source.kind === 'generator'
      const { classWeights } = training
      return checks.check(job, await datasets.ofProject(project, dataset), { isGenerated, classWeights })
    },
    'data.cancelChecks': ({ job }) => {
      checks.cancel(job)
      return null
    },
    'data.cancelReading': ({ reading }) => {
      datasets.cancel(reading)
      return null
    },
    'data.correlations': async ({ project, dataset }) => correlationsOf(await datasets.ofProject(project, dataset)),
    'data.projection': async ({ project, dataset }) => projectionOf(await datasets.ofProject(project, dataset)),
    'data.summary': async ({ project, dataset }) => summarise(await datasets.ofProject(project, dataset)),
    'data.rows': async ({ project, dataset, from, count, search }) =>
      tableRows((await datasets.ofProject(project, dataset)).raw, from, count, search),
    'data.samples': async ({ project, dataset, ...wish }) =>
      samplesOf(await datasets.ofProject(project, dataset), wish),
    'data.sampleFolder': async ({ project, dataset }) =>
      sampleFolder(await datasets.ofProject(project, dataset), project, home),
    'data.suggest': async ({ project, path, wish }) => {
      const folder = project ? dirname(resolve(project)) : home
      const { document, summary } = await datasets.telling(basename(path), () =>
        suggest({ kind: 'file', path: relativeTo(folder, path) }, folder, wish),
      )
      const proposed = summarise(await datasets.open(document, folder, 1))
      // The proposal's own notices hold those of reading, and what was found about the columns.
      return { document, summary: { ...proposed, notices: summary.notices } }
    },
  }
}
