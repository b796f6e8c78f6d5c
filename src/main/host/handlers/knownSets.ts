// Answers about well-known sets of pictures.
import type { knownSetRequests } from '../../../shared/protocol/knownSets.ts'
import type { Host } from '../context.ts'
import { SetDownloads } from '../setDownloads.ts'
import type { HandlersOf } from './handler.ts'

export function knownSetHandlers({ tell }: Host): HandlersOf<typeof knownSetRequests> {
  const downloads = new SetDownloads(tell)
  return {
    'sets.list': () => downloads.list(),
    'sets.fetch': ({ name }) => downloads.fetch(name),
    'sets.cancel': ({ name }) => {
      downloads.cancel(name)
      return null
    },
  }
}
