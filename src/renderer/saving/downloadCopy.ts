// Hands the project over as a download: the way out of a window whose engine does not come back.
import { serialiseProject } from '../../shared/project/serialise.ts'
import { useProject } from '../store/project.ts'
import { download } from './download.ts'

export function downloadCopy(): void {
  const { document: project } = useProject.getState()
  if (!project) return
  download(new Blob([serialiseProject(project)], { type: 'application/json' }), `${project.name}.tsumiki`)
}
