// A button that takes one on a click, and one after another while it is held.
import { Button, type ButtonProps } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { tellError } from '../store/messages.ts'
import { createHold } from './hold.ts'

interface Props extends ButtonProps {
  onTake(): Promise<unknown>
  /** Whether a press while one is taken takes another one after it. */
  keepsPresses?: boolean
  children: ReactNode
}

export function HoldButton({ onTake, keepsPresses = true, children, ...button }: Props) {
  const take = useRef(onTake)
  take.current = onTake
  const [{ press, release }] = useState(() => createHold({ take: () => take.current(), fail: tellError, keepsPresses }))
  useEffect(() => release, [release])
  return (
    <Button
      {...button}
      onPointerDown={({ button }) => button === 0 && press()}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onContextMenu={(event) => event.preventDefault()}
      onClick={({ detail }) => {
        // By keyboard and by screen readers: nothing was pressed before.
        if (detail > 0) return
        press()
        release()
      }}
    >
      {children}
    </Button>
  )
}
