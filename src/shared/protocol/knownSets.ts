// Requests about well-known sets of pictures, which are downloaded when the user says so and never otherwise.
import { z } from 'zod'
import type { Text } from '../text.ts'
import { request } from './define.ts'

export interface KnownSetState {
  name: string
  title: Text
  /** Its page, for people. */
  source: string
  licence: Text
  /** The server that it comes from. */
  host: string
  /** Of all its files; `arrived`: of an earlier download that was broken off. */
  bytes: number
  arrived: number
  /** What its files must hash to, as their publishers give it. */
  checksums: readonly { file: string; md5: string }[]
  /** Where it is; absent: it has not been downloaded. */
  folder?: string
}

const set = z.object({ name: z.string() })

export const knownSetRequests = {
  'sets.list': request<KnownSetState[]>()(z.object({})),
  /** Told how far it is by `setArriving`. Null where it was cancelled: what has arrived is kept, and the next time goes on from there. */
  'sets.fetch': request<{ folder: string } | null>()(set),
  'sets.cancel': request<null>()(set),
}
