// Who watches a long import and may end it: known to whatever runs inside, without being handed through every reader.
import { AsyncLocalStorage } from 'node:async_hooks'
import { UserError } from '../../../shared/errors.ts'

export interface ImportProgress {
  done: number
  total: number
  /** Undefined until enough has been seen to tell. */
  secondsLeft?: number
}

export interface ImportListener {
  onProgress?(progress: ImportProgress): void
  signal?: AbortSignal
}

const listeners = new AsyncLocalStorage<ImportListener>()

export function watchingImport<T>(listener: ImportListener, work: () => Promise<T>): Promise<T> {
  return listeners.run(listener, work)
}

const QUIET_MILLISECONDS = 500

/** What is read in a moment is not worth a word: `tell` hears of the rest, from its call on. */
export function afterAMoment(tell: (progress: ImportProgress) => void): (progress: ImportProgress) => void {
  const start = performance.now()
  return (progress) => {
    if (performance.now() - start >= QUIET_MILLISECONDS) tell(progress)
  }
}

export function importListener(): ImportListener {
  return listeners.getStore() ?? {}
}

/** Tells of progress at most five times a second, with the time left as the rate so far has it. */
export class ImportMeter {
  private readonly start = performance.now()
  private last = 0
  private done: number
  private readonly listener = importListener()

  /** `before`: done already, by an import that was broken off. */
  constructor(
    private readonly total: number,
    private readonly before = 0,
  ) {
    this.done = before
  }

  /** Throws where the import was cancelled. */
  add(count: number): void {
    this.done += count
    const now = performance.now()
    if (this.done >= this.total || now - this.last >= 200) {
      this.last = now
      const seconds = (now - this.start) / 1000
      const rate = (this.done - this.before) / seconds
      const secondsLeft = seconds > 0.3 ? (this.total - this.done) / rate : undefined
      this.listener.onProgress?.({ done: this.done, total: this.total, secondsLeft })
    }
    this.check()
  }

  check(): void {
    if (this.listener.signal?.aborted) throw new ImportCancelled()
  }
}

/** Throws where the import was cancelled. */
export function checkCancelled(): void {
  if (importListener().signal?.aborted) throw new ImportCancelled()
}

export class ImportCancelled extends UserError {
  constructor() {
    super({
      en: 'Reading the data was cancelled. What was read so far is kept: the next time goes on from there.',
      ja: 'データの読み込みを中止しました。読み込んだ分は残っているので、次はその続きから始まります。',
    })
  }
}
