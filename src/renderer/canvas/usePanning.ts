// While only the place of what is seen changes, the canvas moves as one picture that is drawn already. A zoom draws it
// anew, so that it stays sharp.
import type { OnMove } from '@xyflow/react'
import { type RefObject, useMemo, useRef } from 'react'

export function usePanning(frame: RefObject<HTMLElement | null>) {
  const zoom = useRef(0)
  return useMemo(() => {
    const tell = (panning: string) => {
      if (frame.current) frame.current.dataset.panning = panning
    }
    const onMoveStart: OnMove = (_, viewport) => {
      zoom.current = viewport.zoom
    }
    const onMove: OnMove = (event, viewport) => {
      tell(viewport.zoom !== zoom.current || !event ? '' : event.type === 'wheel' ? 'wheel' : 'drag')
      zoom.current = viewport.zoom
    }
    const onMoveEnd: OnMove = () => tell('')
    return { onMoveStart, onMove, onMoveEnd }
  }, [frame])
}
