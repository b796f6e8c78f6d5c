// Requests about projects. A project is known by the absolute path of its .tsumiki file.
import { z } from 'zod'
import type { ProjectDocument } from '../project/document.ts'
import type { Text } from '../text.ts'
import { request } from './define.ts'

export interface OpenedProject {
  path: string
  document: ProjectDocument
  /** Another window has it open: both see the same file, and the later edit wins. */
  openElsewhere: boolean
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
  'projects.create': request<OpenedProject>()(
    z.object({
      /** Absent: an empty network. */
      template: z.string().optional(),
      name: z.string().min(1),
      /** A file or folder of the user's own data; the template is fitted to it. */
      data: z.string().optional(),
    }),
  ),
  'projects.open': request<OpenedProject & { notices: Text[] }>()(z.object({ path: z.string() })),
  'projects.close': request<null>()(z.object({ path: z.string() })),
  /** After every edit. What was saved is told to the other windows that have it open. */
  'projects.save': request<null>()(z.object({ path: z.string(), document })),
  /** A copy under another path, which is then open in place of the first. */
  'projects.saveAs': request<OpenedProject>()(z.object({ path: z.string(), to: z.string(), document })),
}
