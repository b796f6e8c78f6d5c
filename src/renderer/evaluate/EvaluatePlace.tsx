// Evaluate: confusion matrix, samples, trying it out.
import { EmptyState } from '../ui/EmptyState.tsx'

export function EvaluatePlace() {
  return <EmptyState title="" text="" />
}
