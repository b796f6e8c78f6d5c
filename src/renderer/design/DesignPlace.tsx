// Design: palette, canvas, inspector, problems.
import { EmptyState } from '../ui/EmptyState.tsx'

export function DesignPlace() {
  return <EmptyState title="" text="" />
}
