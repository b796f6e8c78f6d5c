// The sign of a problem: its shape says as much as its colour.
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { Mark } from './flowNodes.ts'

const icons = { error: IconCircleX, warning: IconAlertTriangle, hint: IconInfoCircle, unfinished: IconInfoCircle }
const colors = { error: 'var(--wrong)', warning: 'var(--warn)', hint: 'var(--accent)', unfinished: 'var(--quiet)' }

/** Without a label it is decoration: what it stands beside says the same. */
export function MarkIcon({ mark, label }: { mark: NonNullable<Mark>; label?: string }) {
  const Icon = icons[mark]
  return (
    <Icon
      size={16}
      style={{ flex: 'none', color: colors[mark], marginTop: 1 }}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    />
  )
}
