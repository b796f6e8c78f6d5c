// Requests about the user's files: the file browser of an editor that runs in a browser. Uploads go over HTTP.
import { z } from 'zod'
import { request } from './define.ts'

export interface FileEntry {
  name: string
  path: string
  kind: 'file' | 'folder'
  /** Bytes, of files. */
  size?: number
  /** ISO 8601. */
  modified?: string
}

export interface FolderListing {
  path: string
  /** Absent at the top. */
  parent?: string
  entries: FileEntry[]
  /** Places to start from: home, Tsumiki's folder, drives, and folders the user added. */
  places: { name: string; path: string }[]
}

export const fileRequests = {
  /** Absent: where the user was last. */
  'files.list': request<FolderListing>()(z.object({ path: z.string().optional() })),
  'files.addPlace': request<null>()(z.object({ path: z.string() })),
  /** Where a dropped file or folder that was uploaded to `upload` now lies, for the project (`name.data/`). */
  'files.keepUpload': request<{ path: string }>({ once: true })(
    z.object({ upload: z.string(), project: z.string().optional() }),
  ),
}
