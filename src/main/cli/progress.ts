// How training goes, for people on stderr: a bar that is drawn over itself in a terminal, a line per epoch everywhere.
import type { RunEvent, Scores } from '../../shared/training/run.ts'
import { count, duration, measure, percent } from './numbers.ts'
import type { Terminal } from './terminal.ts'
import { shorten, width } from './width.ts'

type ProgressEvent = Extract<RunEvent, { type: 'progress' }>
type EpochEvent = Extract<RunEvent, { type: 'epoch' }>

const SHORTEST_BAR = 6
const LONGEST_BAR = 30
const SECONDS_BETWEEN_LINES = 0.5
const CLEAR_LINE = '\r\x1b[2K'

export class TrainingProgress {
  private readonly isTerminal: boolean
  private samplesPerEpoch = 0
  private accuracy: number | undefined
  private lastLine = Number.NEGATIVE_INFINITY

  constructor(private readonly terminal: Terminal) {
    this.isTerminal = terminal.stderr.isTTY === true
  }

  started(samples: number): void {
    this.samplesPerEpoch = samples
  }

  /** Of the data, before training. */
  reading({ done, total, secondsLeft }: Extract<RunEvent, { type: 'reading' }>): void {
    if (!this.isTerminal) return
    const [some, all] = [count(done), count(total)]
    const text = this.terminal.words({ en: `reading data ${some} of ${all}`, ja: `データの読み込み ${some}/${all}` })
    const words = [text, this.left(secondsLeft)].filter(Boolean).join('  ')
    const columns = (this.terminal.stderr.columns || 80) - 1
    const bar = drawBar(done / total, columns - width(words) - 3)
    this.terminal.stderr.write(CLEAR_LINE + (done < total ? shorten(`${bar} ${words}`, columns) : ''))
  }

  progress({ epoch, epochs, samples, of, loss, samplesPerSecond, secondsLeft }: ProgressEvent): void {
    if (!this.isTerminal) return
    const parts = [
      this.epochOf(epoch, epochs),
      this.left(secondsLeft),
      this.scores({ loss, accuracy: this.accuracy }),
      this.rate(samplesPerSecond),
    ]
    const words = parts.filter(Boolean).join('  ')
    const columns = (this.terminal.stderr.columns || 80) - 1
    const bar = drawBar((epoch - 1 + samples / of) / epochs, columns - width(words) - 3)
    this.terminal.stderr.write(CLEAR_LINE + shorten(`${bar} ${words}`, columns))
  }

  epoch({ record, epochs, best, elapsedSeconds, secondsLeft }: EpochEvent): void {
    const { epoch, training, validation } = record
    this.accuracy = (validation ?? training).accuracy
    // A program that reads JSON wants no lines beside it; a person who watches does.
    if (this.terminal.json && !this.isTerminal) return
    if (this.isTerminal && epoch < epochs && !this.lineIsDue()) return
    const validationWord = this.terminal.words({ en: 'validation:', ja: '検証:' })
    const parts = [
      this.epochOf(epoch, epochs),
      this.scores(training),
      validation ? `${validationWord} ${this.scores(validation)}` : '',
      this.rate((this.samplesPerEpoch * epoch) / elapsedSeconds),
      epoch < epochs ? this.left(secondsLeft) : '',
      best ? this.terminal.words({ en: '* best so far', ja: '* 最良' }) : '',
    ]
    this.line(parts.filter(Boolean).join('   '))
  }

  /** Of a thousand epochs a minute a person wants to see a few, and the bar. */
  private lineIsDue(): boolean {
    const now = performance.now()
    if (now - this.lastLine < SECONDS_BETWEEN_LINES * 1000) return false
    this.lastLine = now
    return true
  }

  /** A line that stays, above the bar. */
  line(text: string): void {
    this.clear()
    this.terminal.note(text)
  }

  clear(): void {
    if (this.isTerminal) this.terminal.stderr.write(CLEAR_LINE)
  }

  private epochOf(epoch: number, epochs: number): string {
    const number = String(epoch).padStart(String(epochs).length)
    return this.terminal.words({ en: `epoch ${number} of ${epochs}`, ja: `エポック ${number}/${epochs}` })
  }

  private scores({ loss, accuracy, mae, rmse }: Scores): string {
    const parts = [
      `${this.terminal.words({ en: 'loss', ja: '損失' })} ${measure(loss)}`,
      accuracy === undefined ? '' : `${this.terminal.words({ en: 'accuracy', ja: '正解率' })} ${percent(accuracy)}`,
      mae === undefined ? '' : `MAE ${measure(mae)}`,
      rmse === undefined ? '' : `RMSE ${measure(rmse)}`,
    ]
    return parts.filter(Boolean).join('  ')
  }

  private rate(samplesPerSecond: number): string {
    const rate = count(samplesPerSecond)
    return this.terminal.words({ en: `${rate} samples/s`, ja: `${rate} 件/秒` })
  }

  private left(seconds: number | undefined): string {
    if (seconds === undefined) return ''
    const time = duration(seconds, this.terminal.language)
    return this.terminal.words({ en: `${time} left`, ja: `残り ${time}` })
  }
}

/** '[=====>    ]' in plain ASCII: block characters are two columns wide in some Japanese terminals. */
function drawBar(share: number, space: number): string {
  const length = Math.min(LONGEST_BAR, Math.max(SHORTEST_BAR, space))
  const done = Math.min(length, Math.floor(share * length))
  return `[${`${'='.repeat(done)}>`.slice(0, length).padEnd(length)}]`
}
