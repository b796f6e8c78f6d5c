// How far a long reading of data is, while a command waits for it. Ctrl+C ends the command; what was read stays in the cache.
import { watchingImport } from '../data/import/listener.ts'
import { TrainingProgress } from './progress.ts'
import type { Terminal } from './terminal.ts'

/** What is read in a moment is not worth a bar. */
const QUIET_MILLISECONDS = 500

export async function showReading<T>(terminal: Terminal, work: () => Promise<T>): Promise<T> {
  const bar = new TrainingProgress(terminal)
  const start = performance.now()
  try {
    return await watchingImport(
      {
        onProgress: (progress) =>
          performance.now() - start > QUIET_MILLISECONDS && bar.reading({ type: 'reading', ...progress }),
      },
      work,
    )
  } finally {
    bar.clear()
  }
}
