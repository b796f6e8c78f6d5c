// Objects where the window is closed, or the page loaded again, before everything is saved: the browser then asks.

import { useProject } from '../store/projectState.ts'
import { flushSave } from '../store/saving.ts'

/** Gives the function that stops it. */
export function guardLeaving(): () => void {
  const object = (event: BeforeUnloadEvent) => {
    if (useProject.getState().saving === 'saved') return
    void flushSave()
    event.preventDefault()
  }
  addEventListener('beforeunload', object)
  return () => removeEventListener('beforeunload', object)
}
