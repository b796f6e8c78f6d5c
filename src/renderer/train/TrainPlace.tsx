// Train: controls, live curves, time left.
import { EmptyState } from '../ui/EmptyState.tsx'

export function TrainPlace() {
  return <EmptyState title="" text="" />
}
