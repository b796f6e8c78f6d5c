// A block that was let go over a wire slides from there into the wire, so that the eye follows what happened.
import type { NodeId } from '../../shared/network/document.ts'
import type { Point } from './layout.ts'

const MILLISECONDS = 240

/** `way`: from where it stands to where it came from, on the canvas. */
export function slideIn(id: NodeId, way: Point): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  // Once it is drawn.
  requestAnimationFrame(() => {
    const block = document.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
    block?.animate(
      [
        { translate: `${way.x}px ${way.y}px`, opacity: 0.5 },
        { translate: '0 0', opacity: 1 },
      ],
      { duration: MILLISECONDS, easing: 'ease-out' },
    )
  })
}
