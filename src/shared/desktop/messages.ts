// Messages between the editor's page and the window it runs in. The shell checks whatever comes from the page.
import { z } from 'zod'

/** A file or a folder that the user is asked for. */
export const fileWish = z.object({
  /** 'any': a file or a folder; 'save': a name that need not be there yet. */
  kind: z.enum(['file', 'folder', 'any', 'save']),
  /** Without dots, lower case: other files are hidden until the user asks for all. */
  extensions: z.array(z.string()).readonly().optional(),
  /** The folder to begin in; absent: where the user was last. */
  folder: z.string().optional(),
  /** 'save': the name that is offered. */
  name: z.string().optional(),
})
export type FileWish = z.infer<typeof fileWish>

const project = z.object({ path: z.string().min(1), name: z.string() })

/** All that the shell has to know of the page. */
export const desktopState = z.object({
  language: z.enum(['en', 'ja']),
  /** The one that is open. */
  project: project.optional(),
  /** The latest first. */
  recent: z.array(project).max(30).readonly(),
  /** While a training process is there. */
  training: z.object({ fraction: z.number().min(0).max(1).optional(), paused: z.boolean() }).optional(),
})
export type DesktopState = z.infer<typeof desktopState>

export const places = ['data', 'design', 'train', 'evaluate', 'export'] as const

export type DesktopCommand =
  | { type: 'home' | 'chooseProject' | 'saveAs' | 'undo' | 'redo' }
  | { type: 'open'; path: string }
  | { type: 'place'; place: (typeof places)[number] }
