// Seen from far off, blocks are drawn without their words: nobody could read them, and hundreds take time to draw.
import { useStore } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'

const FAR_ZOOM = 0.35

export function FarView({ frame }: { frame: RefObject<HTMLElement | null> }) {
  const isFar = useStore(({ transform }) => transform[2] < FAR_ZOOM)
  useEffect(() => {
    if (frame.current) frame.current.dataset.far = String(isFar)
  }, [frame, isFar])
  return null
}
