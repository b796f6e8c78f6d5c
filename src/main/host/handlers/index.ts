// All handlers: one for each request of the contract.
import type { requests } from '../../../shared/protocol/index.ts'
import type { Host } from '../context.ts'
import { dataHandlers } from './data.ts'
import { engineHandlers } from './engine.ts'
import { fileHandlers } from './files.ts'
import type { HandlersOf } from './handler.ts'
import { knownSetHandlers } from './knownSets.ts'
import { modelHandlers } from './models.ts'
import { projectHandlers } from './projects.ts'
import { runHandlers } from './runs.ts'

export type Handlers = HandlersOf<typeof requests>

export function allHandlers(host: Host): Handlers {
  return {
    ...engineHandlers(host),
    ...projectHandlers(host),
    ...fileHandlers(host),
    ...dataHandlers(host),
    ...knownSetHandlers(host),
    ...runHandlers(host),
    ...modelHandlers(host),
  }
}
