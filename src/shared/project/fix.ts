// Applies the fix of a problem to a project.
import { applyEdits } from '../network/edits.ts'
import type { Fix, Problem } from '../network/problem.ts'
import type { ProjectDocument } from './document.ts'
import { setPath } from './paths.ts'

export function applyFix(project: ProjectDocument, problem: Problem, fix: Fix): ProjectDocument {
  const networks = project.networks.map((network) =>
    network.name === problem.network ? applyEdits(network, fix.edits) : network,
  )
  return (fix.settings ?? []).reduce((changed, { path, value }) => setPath(changed, path, value), {
    ...project,
    networks,
  })
}
