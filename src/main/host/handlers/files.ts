// Answers about the user's files: what is in a folder, and where to start looking.
import { mkdir, realpath } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, resolve } from 'node:path'
import type { fileRequests } from '../../../shared/protocol/files.ts'
import { exists } from '../../files/freeName.ts'
import type { Host } from '../context.ts'
import { listFolder, systemPlaces } from '../folders.ts'
import { ownDataFolder } from '../ownData.ts'
import { requireAbsolute } from '../paths.ts'
import type { HandlersOf } from './handler.ts'

export function fileHandlers({ home, state, uploads }: Host): HandlersOf<typeof fileRequests> {
  const start = async (last: string | undefined) => {
    for (const folder of [last, home]) if (folder && (await exists(folder))) return folder
    return homedir()
  }
  return {
    'files.list': async ({ path: wanted }) => {
      const { lastFolder, places } = await state.read()
      const path = wanted === undefined ? await start(lastFolder) : resolve(requireAbsolute(wanted))
      const entries = await listFolder(path)
      if (path !== lastFolder) state.remember((before) => ({ ...before, lastFolder: path }))
      const parent = dirname(path)
      const added = places.map((place) => ({ name: basename(place) || place, path: place }))
      return { path, ...(parent !== path && { parent }), entries, places: [...(await systemPlaces(home)), ...added] }
    },
    'files.addPlace': async ({ path }) => {
      await listFolder(requireAbsolute(path))
      await state.change((before) => ({ ...before, places: [...new Set([...before.places, resolve(path)])] }))
      return null
    },
    'files.keepUpload': async ({ upload, project }) => {
      const folder = ownDataFolder(project && requireAbsolute(project), home)
      await mkdir(folder, { recursive: true })
      return { path: await uploads.keep(upload, await realpath(folder)) }
    },
  }
}
