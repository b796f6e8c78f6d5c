// Home: sample projects, recent ones, the user's own data.
import { EmptyState } from '../ui/EmptyState.tsx'

export function HomePlace() {
  return <EmptyState title="" text="" />
}
