// Starts the engine's host: HTTP and one socket per window on 127.0.0.1, over which the editor works.
import { mkdir } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { version } from '../../../package.json'
import { UserError } from '../../shared/errors.ts'
import { onlyLook } from '../data/index.ts'
import { OpenModels } from '../evaluation/openModels.ts'
import { configFolder, tsumikiHome } from '../files/folders.ts'
import { errorCode, explainingFileErrors } from '../files/problems.ts'
import { packageRoot } from '../packageRoot.ts'
import type { Host } from './context.ts'
import { Datasets } from './datasets.ts'
import { dispatch } from './dispatch.ts'
import { inheritedKeys, removeEntry, writeEntry } from './entries.ts'
import { Flow } from './flow.ts'
import { allHandlers } from './handlers/index.ts'
import { tellWindows } from './handlers/projects.ts'
import { Guard } from './http/guard.ts'
import { newKeys } from './http/keys.ts'
import { createHttpServer } from './http/server.ts'
import { Statics } from './http/statics.ts'
import { Jobs } from './jobs.ts'
import { ProjectFiles } from './projectFiles.ts'
import { Recovery } from './recovery.ts'
import { Uploads } from './uploads.ts'
import { UserState } from './userState.ts'
import { watchData } from './watchData.ts'
import { watchProjects } from './watchProjects.ts'
import { Windows } from './windows.ts'

export interface HostOptions {
  /** 0: one that is free. */
  port: number
  /** Of the built editor. */
  editor?: string
}

export interface RunningHost {
  port: number
  /** With the token that lets in. */
  url: string
  /** How many are connected. */
  windows(): number
  isTraining(): boolean
  /** Asks running trainings to save and stop, and ends. */
  close(): Promise<void>
}

export async function startHost({ port, editor }: HostOptions): Promise<RunningHost> {
  onlyLook()
  const home = tsumikiHome()
  await explainingFileErrors(home, 'write', () => mkdir(home, { recursive: true }))
  const uploads = new Uploads(home)
  await uploads.clear()
  let actualPort = port
  const keys = (await inheritedKeys(port)) ?? newKeys()
  const guard = new Guard(() => actualPort, keys)
  const tell: Host['tell'] = (...told) => windows.tell(...told)
  const jobs = new Jobs(tell)
  const datasets = new Datasets(tell)
  const recovery = new Recovery(configFolder())
  const host: Host = {
    version,
    home,
    state: new UserState(configFolder()),
    projects: new ProjectFiles(recovery),
    recovery,
    datasets,
    jobs,
    models: new OpenModels(),
    flow: new Flow(datasets),
    uploads,
    windows: () => windows.all(),
    tell,
  }
  const handlers = allHandlers(host)
  const windows = new Windows(
    guard,
    (bytes, window) => dispatch(handlers, bytes, window),
    (window) => {
      for (const path of window.projects) tellWindows(host, path)
    },
  )
  const server = createHttpServer({
    guard,
    statics: await Statics.open(editor ?? join(packageRoot, 'dist', 'editor')),
    upload: (...parts) => uploads.receive(...parts),
  })
  windows.listen(server)
  const stopWatching = [watchProjects(host), watchData(host)]
  actualPort = await listen(server, port)
  // Without it another start does not find this one, and no more.
  await writeEntry(actualPort, keys).catch(() => {})
  const address = `http://127.0.0.1:${actualPort}/`
  return {
    port: actualPort,
    url: `${address}?token=${keys.token}`,
    windows: () => windows.all().length,
    isTraining: () => jobs.running().length > 0,
    async close() {
      for (const stop of stopWatching) stop()
      await removeEntry(actualPort)
      await jobs.stopAll()
      windows.close()
      server.close()
      server.closeAllConnections()
      await Promise.allSettled([host.models.close(), host.flow.close(), uploads.clear(), host.state.written()])
    },
  }
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(errorCode(error) === 'EADDRINUSE' ? taken(port) : error))
    server.listen(port, '127.0.0.1', resolve)
  })
  return (server.address() as AddressInfo).port
}

function taken(port: number): UserError {
  return new UserError({
    en: `Another program uses port ${port}. Choose another one (--port N), or leave --port out.`,
    ja: `ポート ${port} はほかのプログラムが使っています。別の番号（--port N）を指定するか、--port を省いてください。`,
  })
}
