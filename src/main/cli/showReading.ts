// How far a long reading of data is, while a command waits for it. Ctrl+C ends the command; what was read stays in the cache.
import { afterAMoment, watchingImport } from '../data/import/listener.ts'
import { TrainingProgress } from './progress.ts'
import type { Terminal } from './terminal.ts'

export async function showReading<T>(terminal: Terminal, work: () => Promise<T>): Promise<T> {
  const bar = new TrainingProgress(terminal)
  try {
    return await watchingImport(
      { onProgress: afterAMoment((progress) => bar.reading({ type: 'reading', ...progress })) },
      work,
    )
  } finally {
    bar.clear()
  }
}
