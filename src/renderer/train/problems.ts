// What keeps training from starting: the errors of the project as it is now, with its data.
import { useMemo } from 'react'
import { checkProject, type Problem } from '../../shared/network/problems.ts'
import { select, showNetwork, useProject } from '../store/project.ts'
import { goTo } from '../store/view.ts'

export function useStartProblems(): Problem[] {
  const document = useProject((state) => state.document)
  const datasets = useProject((state) => state.datasets)
  return useMemo(
    () => (document ? checkProject(document, { datasets }).filter(({ severity }) => severity === 'error') : []),
    [document, datasets],
  )
}

/** To where it can be mended. */
export function goToProblem({ network, node }: Problem): void {
  if (network) showNetwork(network)
  if (node) select([node])
  goTo('design')
}
