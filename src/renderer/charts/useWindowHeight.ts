// The window's height in CSS pixels: charts use what room there is.
import { useSyncExternalStore } from 'react'

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

export function useWindowHeight(): number {
  return useSyncExternalStore(onResize, () => window.innerHeight)
}
