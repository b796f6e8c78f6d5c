// Asks the user for a file or a folder: `await chooseFile({ kind: 'file', extensions: ['csv'] })`.
import { create } from 'zustand'

export interface FileWish {
  /** 'any': a file or a folder; 'save': a name that need not be there yet. */
  kind: 'file' | 'folder' | 'any' | 'save'
  /** Without dots, lower case: other files are hidden until the user asks for all. */
  extensions?: readonly string[]
  /** The folder to begin in; absent: where the user was last. */
  folder?: string
  /** 'save': the name that is offered. */
  name?: string
}

interface Asking {
  wish: FileWish
  answer(path: string | undefined): void
}

export const useAsking = create<{ asking: Asking | undefined }>()(() => ({ asking: undefined }))

/** The absolute path; undefined where the user closed the dialog. */
export function chooseFile(wish: FileWish): Promise<string | undefined> {
  useAsking.getState().asking?.answer(undefined)
  return new Promise((resolve) => {
    const answer = (path: string | undefined) => {
      useAsking.setState({ asking: undefined })
      resolve(path)
    }
    useAsking.setState({ asking: { wish, answer } })
  })
}
