// The contract between editor and engine: every request with its answer, every event, and how they travel.
import type { z } from 'zod'
import type { Remedy } from '../errors.ts'
import type { Text } from '../text.ts'
import { dataRequests } from './data.ts'
import type { RequestDefinition } from './define.ts'
import { engineRequests } from './engine.ts'
import type { EventName, Events } from './events.ts'
import { fileRequests } from './files.ts'
import { knownSetRequests } from './knownSets.ts'
import { modelRequests } from './models.ts'
import { projectRequests } from './projects.ts'
import { runRequests } from './runs.ts'

export const requests = {
  ...engineRequests,
  ...projectRequests,
  ...fileRequests,
  ...dataRequests,
  ...knownSetRequests,
  ...runRequests,
  ...modelRequests,
} satisfies Record<string, RequestDefinition>

export type RequestName = keyof typeof requests
export type Asked<Name extends RequestName> = z.infer<(typeof requests)[Name]['schema']>
export type Answer<Name extends RequestName> = Exclude<(typeof requests)[Name]['answer'], undefined>

/** Both are MessagePack, one message in one frame; typed arrays travel as they are (see wire.ts). */
export interface RequestMessage {
  id: number
  name: RequestName
  asked: unknown
}

export type EngineMessage =
  | { id: number; answer: unknown }
  /** `defect`: a fault of the program, to be reported; else something that the user can mend. */
  | { id: number; error: Text; defect: boolean; remedy?: Remedy; samples?: readonly string[] }
  | { event: EventName; told: Events[EventName] }

/** Where the socket is, on the host that served the page. */
export const SOCKET_PATH = '/socket'
/** Uploads: PUT /uploads/ID/relative/path in order; the ID is the window's own choice. */
export const UPLOAD_PATH = '/uploads/'
/** Larger files are chosen instead of dropped. A refused upload is answered with a Text in JSON. */
export const LARGEST_UPLOAD_BYTES = 2 ** 31

export type { EventName, Events } from './events.ts'
