// Answers about projects: samples, recent ones, making, opening, saving.
import { basename, dirname, extname, isAbsolute } from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import type { ProjectDocument } from '../../../shared/project/document.ts'
import { parseProject } from '../../../shared/project/parse.ts'
import { serialiseProject } from '../../../shared/project/serialise.ts'
import type { OpenedProject, projectRequests, SampleProject } from '../../../shared/protocol/projects.ts'
import { exists } from '../../files/freeName.ts'
import { saveNewProject, saveProject } from '../../projects/files.ts'
import { rebased } from '../../projects/rebase.ts'
import { replaceProject } from '../../projects/replace.ts'
import { loadTemplate, templateNames } from '../../projects/templates.ts'
import { emptyTrash } from '../../runs/trash.ts'
import type { EditorWindow, Host } from '../context.ts'
import { makeProject } from '../newProject.ts'
import type { HandlersOf } from './handler.ts'

export function projectHandlers(host: Host): HandlersOf<typeof projectRequests> {
  const opened = async (
    path: string,
    document: ProjectDocument,
    window: EditorWindow,
    version = host.projects.wrote(path, serialiseProject(document)),
  ): Promise<OpenedProject> => {
    window.projects.add(path)
    tellWindows(host, path)
    host.state.opened(path)
    return { path, document, openElsewhere: isOpenElsewhere(path, window), version }
  }
  const leave = (path: string, window: EditorWindow) => {
    window.projects.delete(path)
    tellWindows(host, path)
  }
  const isOpenElsewhere = (path: string, window: EditorWindow) =>
    host.windows().some((other) => other !== window && other.projects.has(path))

  return {
    'projects.samples': async () => Promise.all((await templateNames()).map(sample)),
    'projects.recent': async () => {
      const { recent } = await host.state.read()
      return Promise.all(
        recent.map(async ({ path, opened }) => ({
          path,
          name: basename(path, extname(path)),
          opened,
          missing: !(await exists(path)),
        })),
      )
    },
    'projects.forget': async ({ path }) => {
      await host.state.change((state) => ({ ...state, recent: state.recent.filter((entry) => entry.path !== path) }))
      return null
    },
    'projects.create': async (wish, window) => {
      const { path, document } = await makeProject(wish, host.home)
      return opened(path, document, window)
    },
    'projects.open': async ({ path }, window) => {
      const file = await host.projects.read(requireProjectPath(path))
      void emptyTrash(path)
      return { ...(await opened(path, file.document, window, file.version)), ...file, notices: [] }
    },
    'projects.discardRecovered': async ({ path }) => {
      await host.recovery.forget(path)
      return null
    },
    'projects.close': ({ path }, window) => {
      leave(path, window)
      return null
    },
    'projects.save': async ({ path, document, known }, window) => {
      const checked = checkedDocument(document, requireProjectPath(path))
      window.projects.add(path)
      const answer = await host.projects.save(path, checked, known)
      if ('version' in answer) host.tell('projectSaved', { path, document: checked, ...answer }, window)
      return answer
    },
    'projects.saveAs': async ({ path, to, document, replace = false }, window) => {
      const moved = rebased(checkedDocument(document, requireProjectPath(to)), dirname(path), dirname(to))
      if (host.jobs.running().some((job) => job.project === to && to !== path)) throw trained(to)
      let replaced: string | undefined
      if (to === path) await saveProject(to, moved)
      else if (replace && (await exists(to))) replaced = await replaceProject(to, moved)
      else await saveNewProject(to, moved)
      leave(path, window)
      // The copy has it now.
      await host.recovery.forget(path)
      return { ...(await opened(to, moved, window)), replaced }
    },
  }
}

export function tellWindows({ windows, tell }: Pick<Host, 'windows' | 'tell'>, path: string): void {
  tell('projectWindows', { path, windows: windows().filter(({ projects }) => projects.has(path)).length })
}

async function sample(name: string): Promise<SampleProject> {
  return { name, document: await loadTemplate(name) }
}

/** What cannot be read again is never written. */
function checkedDocument(document: ProjectDocument, path: string): ProjectDocument {
  return parseProject(JSON.stringify(document), path)
}

/** The host writes projects, and no other file that a path may name. */
function requireProjectPath(path: string): string {
  if (isAbsolute(path) && extname(path).toLowerCase() === '.tsumiki') return path
  throw new UserError({
    en: `'${path}' is no project. Choose a file whose name ends in .tsumiki.`,
    ja: `「${path}」はプロジェクトではありません。名前が .tsumiki で終わるファイルを選んでください。`,
  })
}

function trained(path: string): UserError {
  return new UserError({
    en: `'${path}' is being trained and cannot be replaced now. Stop its training first, or choose another name.`,
    ja: `「${path}」は学習中のため、置き換えられません。先に学習を止めるか、別の名前にしてください。`,
  })
}
