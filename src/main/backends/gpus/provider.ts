// What each way to a GPU says of itself: whether a look finds it missing, and how its probe's log is read.
import type { Text } from '../../../shared/text.ts'

export interface Provider {
  /** As devices are described: 'ONNX Runtime, CUDA'. */
  library: string
  /** Where it is listed at all. */
  isForThisPlatform(): boolean
  /** Why it cannot be had, as far as can be seen without trying; undefined: it is to be tried. */
  missing(): Text | undefined | Promise<Text | undefined>
  /** Of a GPU that answered. */
  named(log: string): { name: Text; isSoftware: boolean }
  /** Why it did not. `signal`: what ended the process that asked. */
  refused(log: string, signal: string | null): Text
}

/** Nothing in the log is known: the first line that is about it, and what often helps. */
export function doesNotStart(device: string, log: string, signal: string | null, telling: RegExp): Text {
  const why = signal ?? log.match(telling)?.[0].slice(0, 200)
  return {
    en: `${device === 'GPU' ? 'The GPU' : device} does not start${why ? ` (${why})` : ''}. A newer graphics driver may help.`,
    ja: `${device} を使えません${why ? `（${why}）` : ''}。グラフィックドライバーを新しくすると使えることがあります。`,
  }
}
