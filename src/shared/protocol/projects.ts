// Requests about projects. A project is known by the absolute path of its .tsumiki file.
import { z } from 'zod'
import type { ProjectDocument } from '../project/document.ts'
import type { Text } from '../text.ts'
import { dataWish } from './data.ts'
import { request } from './define.ts'

export interface OpenedProject {
  path: string
  document: ProjectDocument
  /** Another window has it open: both see the same file, and the later edit wins. */
  openElsewhere: boolean
  /** The fingerprint of the file's text. */
  version: string
  /** Work that could not be saved the last time: the file does not have it. */
  recovered?: RecoveredWork
}

export interface RecoveredWork {
  /** When it was kept: ISO 8601. */
  kept: string
  document: ProjectDocument
}

/** The project's file as somebody else left it. */
export interface FoundOnDisk {
  version: string
  document?: ProjectDocument
  /** Why it cannot be read. */
  problem?: Text
}

export interface SampleProject {
  /** Of the template: 'lenet'. */
  name: string
  document: ProjectDocument
}

export interface RecentProject {
  path: string
  name: string
  /** ISO 8601. */
  opened: string
  /** It has been moved or deleted since. */
  missing: boolean
}

/** The editor's documents are checked as strictly as files: `parseProject` reads them. */
const document = z.custom<ProjectDocument>((value) => typeof value === 'object' && value !== null)

export const projectRequests = {
  'projects.samples': request<SampleProject[]>()(z.object({})),
  'projects.recent': request<RecentProject[]>()(z.object({})),
  'projects.forget': request<null>()(z.object({ path: z.string() })),
  /** Written into the user's Tsumiki folder, under a name that is free there. */
  'projects.create': request<OpenedProject>({ once: true })(
    z.object({
      /** Absent: an empty network. */
      template: z.string().optional(),
      name: z.string().min(1),
      /** A file or folder of the user's own data; the template is fitted to it. */
      data: z.string().optional(),
      /** What the user says about it. */
      wish: dataWish.optional(),
    }),
  ),
  'projects.open': request<OpenedProject & { notices: Text[] }>()(z.object({ path: z.string() })),
  'projects.close': request<null>()(z.object({ path: z.string() })),
  /**
   * After every edit. What was saved is told to the other windows that have it open. What cannot be written is refused,
   * and kept for the next opening.
   */
  'projects.save': request<{ version: string } | { changed: FoundOnDisk }>()(
    z.object({
      path: z.string(),
      document,
      /** Versions of the file that may be written over; another one that is found is answered instead. Absent: any. */
      known: z.array(z.string()).optional(),
    }),
  ),
  'projects.discardRecovered': request<null>()(z.object({ path: z.string() })),
  /** A copy under another path, which is then open in place of the first. */
  'projects.saveAs': request<OpenedProject & { replaced?: string }>({ once: true })(
    z.object({
      path: z.string(),
      to: z.string(),
      document,
      /** The user agreed that what is there is replaced: it is kept beside, as `replaced`. Absent: refused. */
      replace: z.boolean().optional(),
    }),
  ),
}
