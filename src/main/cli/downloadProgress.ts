// How a download goes: a line that is drawn over itself in a terminal, JSON lines for programs, a few lines elsewhere.
import { duration, percent } from './numbers.ts'
import type { Terminal } from './terminal.ts'

const CLEAR_LINE = '\r\x1b[2K'

/** '230.4 MB'. */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

export class DownloadProgress {
  private readonly isTerminal: boolean
  private readonly start = performance.now()
  private first: number | undefined
  private last = Number.NEGATIVE_INFINITY

  constructor(private readonly terminal: Terminal) {
    this.isTerminal = terminal.stderr.isTTY === true
  }

  at(bytes: number, of: number): void {
    if (this.first === undefined) this.begin(bytes, of)
    const now = performance.now()
    // A log wants few lines, a person who waits many.
    const pauseSeconds = this.isTerminal ? 0.1 : this.terminal.json ? 1 : 10
    if (bytes < of && now - this.last < pauseSeconds * 1000) return
    this.last = now
    if (this.terminal.json) this.terminal.printJson({ type: 'progress', bytes, of })
    if (!this.isTerminal && this.terminal.json) return
    const line = [`${megabytes(bytes)} / ${megabytes(of)}`, percent(bytes / of), this.left(bytes, of, now)]
    this.terminal.stderr.write(
      this.isTerminal ? CLEAR_LINE + line.filter(Boolean).join('  ') : `${line.filter(Boolean).join('  ')}\n`,
    )
  }

  end(): void {
    if (this.isTerminal && this.first !== undefined) this.terminal.stderr.write(CLEAR_LINE)
  }

  private begin(bytes: number, of: number): void {
    this.first = bytes
    if (bytes === 0 || bytes > of) return
    this.terminal.note({
      en: `Going on from an earlier download: ${megabytes(bytes)} are here already.`,
      ja: `前回の続きから取得します（${megabytes(bytes)} は取得済み）。`,
    })
  }

  private left(bytes: number, of: number, now: number): string {
    const rate = (bytes - this.first!) / (now - this.start)
    if (rate <= 0 || bytes >= of) return ''
    const time = duration((of - bytes) / rate / 1000, this.terminal.language)
    return this.terminal.words({ en: `${time} left`, ja: `残り ${time}` })
  }
}
