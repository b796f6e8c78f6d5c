// A button that takes one on a click, and one after another while it is held.
import { Button, type ButtonProps } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'

interface Props extends ButtonProps {
  onTake(): Promise<unknown>
  children: ReactNode
}

/** So that a slow click takes one. */
const FIRST_MILLISECONDS = 350
const NEXT_MILLISECONDS = 150

export function HoldButton({ onTake, children, ...button }: Props) {
  const isHeld = useRef(false)
  const isTaking = useRef(false)
  const take = useRef(onTake)
  take.current = onTake
  useEffect(
    () => () => {
      isHeld.current = false
    },
    [],
  )
  const run = async () => {
    if (isTaking.current) return
    isTaking.current = true
    try {
      for (let wait = FIRST_MILLISECONDS; ; wait = NEXT_MILLISECONDS) {
        const begun = performance.now()
        await take.current()
        if (!isHeld.current) break
        await new Promise((done) => setTimeout(done, Math.max(0, wait - (performance.now() - begun))))
        if (!isHeld.current) break
      }
    } finally {
      isTaking.current = false
    }
  }
  const release = () => {
    isHeld.current = false
  }
  return (
    <Button
      {...button}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        isHeld.current = true
        void run()
      }}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onContextMenu={(event) => event.preventDefault()}
      // By keyboard and by screen readers: nothing was pressed before.
      onClick={(event) => event.detail === 0 && void run()}
    >
      {children}
    </Button>
  )
}
