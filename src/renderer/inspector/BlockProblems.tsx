// What is wrong with the selected block, and how to mend it.
import { Box } from '@mantine/core'
import type { NodeId } from '../../shared/network/document.ts'
import { useAnalysis } from '../design/analysis.ts'
import { ProblemRow } from '../problems/ProblemRow.tsx'

export function BlockProblems({ id }: { id: NodeId }) {
  const { byNode } = useAnalysis()
  const problems = byNode.get(id) ?? []
  if (problems.length === 0) return null
  return (
    <Box component="ul" m={0} p={0} style={{ listStyle: 'none', borderTop: '1px solid var(--line)' }}>
      {problems.map((problem) => (
        <ProblemRow key={`${problem.code} ${problem.port} ${problem.text.en}`} problem={problem} here />
      ))}
    </Box>
  )
}
