// Downloads of well-known sets for windows: one of each at a time, told of as it goes, cancellable.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Events } from '../../shared/protocol/index.ts'
import type { KnownSetState } from '../../shared/protocol/knownSets.ts'
import { fetchSet, findSet, folderOf, isPresent } from '../knownSets/fetch.ts'
import { type KnownSet, knownSets, sizeOf } from '../knownSets/known.ts'

type Tell = (name: 'setArriving', told: Events['setArriving']) => void

const TELL_EACH_MILLISECONDS = 200

export class SetDownloads {
  private readonly running = new Map<string, { done: Promise<{ folder: string } | null>; control: AbortController }>()

  constructor(
    private readonly tell: Tell,
    private readonly sets: readonly KnownSet[] = knownSets,
  ) {}

  list(): Promise<KnownSetState[]> {
    return Promise.all(this.sets.map(stateOf))
  }

  /** Null where it was cancelled. Asked for twice, it is fetched once. */
  fetch(name: string): Promise<{ folder: string } | null> {
    const running = this.running.get(name)
    if (running) return running.done
    const control = new AbortController()
    const done = this.fetchNow(findSet(name, this.sets), control.signal).finally(() => this.running.delete(name))
    this.running.set(name, { done, control })
    return done
  }

  cancel(name: string): void {
    this.running.get(name)?.control.abort()
  }

  private async fetchNow(set: KnownSet, signal: AbortSignal): Promise<{ folder: string } | null> {
    const { name } = set
    const pace = new Pace()
    let latest: [done: number, total: number] | undefined
    const tell = () => {
      if (!latest) return
      const [done, total] = latest
      latest = undefined
      this.tell('setArriving', { name, done, total, secondsLeft: pace.left(done, total, performance.now()) })
    }
    // By the clock, so that the last is told of when nothing more comes.
    const timer = setInterval(tell, TELL_EACH_MILLISECONDS)
    try {
      return {
        folder: await fetchSet(
          set,
          (...progress) => {
            latest = progress
          },
          signal,
        ),
      }
    } catch (error) {
      if (signal.aborted) return null
      throw error
    } finally {
      clearInterval(timer)
      tell()
    }
  }
}

/** From how much has come since the beginning. */
class Pace {
  private first: { done: number; at: number } | undefined

  left(done: number, total: number, at: number): number | undefined {
    this.first ??= { done, at }
    const perSecond = ((done - this.first.done) / (at - this.first.at)) * 1000
    return perSecond > 0 ? (total - done) / perSecond : undefined
  }
}

async function stateOf(set: KnownSet): Promise<KnownSetState> {
  const { name, title, source, licence, url, files } = set
  const folder = folderOf(set)
  const isHere = await isPresent(set)
  const arrived = await Promise.all(files.map((file) => sizeOfEither(join(folder, file.name))))
  return {
    name,
    title,
    source,
    licence,
    host: new URL(url).host,
    bytes: sizeOf(set),
    arrived: isHere ? sizeOf(set) : arrived.reduce((sum, bytes) => sum + bytes, 0),
    checksums: files.map(({ name: file, md5 }) => ({ file, md5 })),
    ...(isHere && { folder }),
  }
}

/** Whole, or what has come of it. */
async function sizeOfEither(file: string): Promise<number> {
  for (const path of [file, `${file}.part`]) {
    const found = await stat(path).catch(() => undefined)
    if (found) return found.size
  }
  return 0
}
