// Asks the user for a file or a folder: `await chooseFile({ kind: 'file', extensions: ['csv'] })`.
import { create } from 'zustand'
import type { FileWish } from '../../shared/desktop/messages.ts'
import { desktop } from '../desktop/desktop.ts'

export type { FileWish } from '../../shared/desktop/messages.ts'

interface Asking {
  wish: FileWish
  answer(path: string | undefined): void
}

export const useAsking = create<{ asking: Asking | undefined }>()(() => ({ asking: undefined }))

/** The absolute path; undefined where the user closed the dialog. Tsumiki's own window has the system's dialog. */
export function chooseFile(wish: FileWish): Promise<string | undefined> {
  if (desktop?.choosable.includes(wish.kind)) return desktop.chooseFile(wish)
  useAsking.getState().asking?.answer(undefined)
  return new Promise((resolve) => {
    const answer = (path: string | undefined) => {
      useAsking.setState({ asking: undefined })
      resolve(path)
    }
    useAsking.setState({ asking: { wish, answer } })
  })
}
