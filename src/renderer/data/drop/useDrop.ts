// Takes dropped files and folders: whether something hovers, how far the handing over is, and cancelling it.
import { useCallback, useRef, useState } from 'react'
import { tellError } from '../../store/messages.ts'
import { entriesOf, filesOf } from './droppedFiles.ts'
import { type UploadProgress, uploadFiles } from './upload.ts'

export interface Drop {
  isOver: boolean
  progress: UploadProgress | undefined
  cancel(): void
  /** For the element that takes the drop. */
  handlers: {
    onDragEnter(event: React.DragEvent): void
    onDragOver(event: React.DragEvent): void
    onDragLeave(event: React.DragEvent): void
    onDrop(event: React.DragEvent): void
  }
}

/** `onTaken`: where the engine has the file or folder now. */
export function useDrop(project: string | undefined, onTaken: (path: string) => Promise<void> | void): Drop {
  const [isOver, setOver] = useState(false)
  const [progress, setProgress] = useState<UploadProgress>()
  const depth = useRef(0)
  const abort = useRef<AbortController>(undefined)
  const hasFiles = (event: React.DragEvent) => event.dataTransfer.types.includes('Files')
  const enter = (by: number) => {
    depth.current = Math.max(0, depth.current + by)
    setOver(depth.current > 0)
  }
  const take = async (entries: FileSystemEntry[]) => {
    if (abort.current) return
    const control = new AbortController()
    abort.current = control
    try {
      const files = await filesOf(entries)
      if (files.length === 0) return
      setProgress({ sent: 0, total: files.reduce((sum, { file }) => sum + file.size, 0) })
      const path = await uploadFiles(files, project, control.signal, setProgress)
      setProgress(undefined)
      if (path !== undefined) await onTaken(path)
    } catch (error) {
      tellError(error)
    } finally {
      setProgress(undefined)
      abort.current = undefined
    }
  }
  return {
    isOver,
    progress,
    cancel: useCallback(() => abort.current?.abort(), []),
    handlers: {
      onDragEnter: (event) => hasFiles(event) && enter(1),
      onDragLeave: (event) => hasFiles(event) && enter(-1),
      onDragOver: (event) => hasFiles(event) && event.preventDefault(),
      onDrop: (event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        depth.current = 0
        setOver(false)
        void take(entriesOf(event.dataTransfer))
      },
    },
  }
}
