// Data: what the project learns from.
import { EmptyState } from '../ui/EmptyState.tsx'

export function DataPlace() {
  return <EmptyState title="" text="" />
}
