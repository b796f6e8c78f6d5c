// Export: formats to take the model away in.
import { EmptyState } from '../ui/EmptyState.tsx'

export function ExportPlace() {
  return <EmptyState title="" text="" />
}
