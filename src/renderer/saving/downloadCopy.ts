// Hands the project over as a download: the way out of a window whose engine does not come back.
import { serialiseProject } from '../../shared/project/serialise.ts'
import { useProject } from '../store/project.ts'

export function downloadCopy(): void {
  const { document: project } = useProject.getState()
  if (!project) return
  const url = URL.createObjectURL(new Blob([serialiseProject(project)], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: `${project.name}.tsumiki` })
  link.click()
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
