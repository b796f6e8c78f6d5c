// Answers about runs, and the training that makes them.

import { foldCount, projectsOfFolds } from '../../../shared/project/folds.ts'
import type { RunSummary, runRequests } from '../../../shared/protocol/runs.ts'
import { loadProject } from '../../projects/files.ts'
import { confusionHistory } from '../../runs/confusions.ts'
import { listRuns } from '../../runs/find.ts'
import { readLog } from '../../runs/log.ts'
import { looks } from '../../runs/looks.ts'
import { readMetrics } from '../../runs/metrics.ts'
import { changeNotes, readNotes } from '../../runs/notes.ts'
import { projectOfRun } from '../../runs/runFolder.ts'
import { testScores } from '../../runs/tested.ts'
import { deleteRun, restoreRun } from '../../runs/trash.ts'
import type { Host } from '../context.ts'
import type { HandlersOf } from './handler.ts'

export function runHandlers(host: Host): HandlersOf<typeof runRequests> {
  const changed = (run: string) => {
    host.tell('runsChanged', { project: projectOfRun(run) })
    return null
  }
  return {
    'runs.list': async ({ project }) =>
      Promise.all(
        (await listRuns(project)).map(
          async ({ folder, name, ...rest }): Promise<RunSummary> => ({
            run: folder,
            name,
            ...(await readNotes(folder)),
            ...(await testScores(folder)),
            ...rest,
          }),
        ),
      ),
    'runs.history': async ({ run }) => ({
      epochs: await readMetrics(run),
      log: await readLog(run),
    }),
    'runs.confusions': ({ run }) => confusionHistory(run),
    'runs.looks': ({ run }) => looks.read(run),
    'runs.rename': async ({ run, label }) => {
      await changeNotes(run, { label })
      return changed(run)
    },
    'runs.note': async ({ run, note }) => {
      await changeNotes(run, { note })
      return changed(run)
    },
    'runs.delete': async ({ run }) => {
      await deleteRun(run)
      return changed(run)
    },
    'runs.restore': async ({ run }) => {
      await restoreRun(run)
      return changed(run)
    },
    'training.start': async ({ project, folds }) => {
      const document = await loadProject(project)
      const count = folds ? foldCount(document) : undefined
      const all = count === undefined ? [document] : projectsOfFolds(document, count)
      const [first, ...later] = all.map((each) => ({ projectPath: project, project: each, settings: {} }))
      return { job: host.jobs.start(project, first, later) }
    },
    'training.continue': ({ run, epochs }) => ({
      job: host.jobs.start(projectOfRun(run), { resume: run, settings: { epochs } }),
    }),
    'training.command': ({ job, command }) => {
      host.jobs.command(job, command)
      return null
    },
    'training.jobs': () => host.jobs.running(),
  }
}
