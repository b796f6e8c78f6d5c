// Errors a user can act on: what is wrong, where, with the numbers, and what to do about it.
import type { Text } from './text.ts'

/** What the editor can do about it with one click: leave out the rows of such cells, or some samples; take the rows as a time series. */
export type Remedy = 'dropBadCells' | 'leaveOut' | 'series'

interface UserErrorOptions {
  cause?: unknown
  option?: string | undefined
  remedy?: Remedy | undefined
  samples?: readonly string[] | undefined
}

/**
 * Something the user can mend: shown as a sentence in their language, without a stack trace.
 * Any other thrown value is a defect of the program.
 */
export class UserError extends Error {
  readonly text: Text
  /** The command line's option that mends it: said there, and not in the editor. */
  readonly option: string | undefined
  readonly remedy: Remedy | undefined
  /** Those that may be left out. */
  readonly samples: readonly string[] | undefined

  constructor(text: Text, { option, remedy, samples, ...options }: UserErrorOptions = {}) {
    super(text.en, options)
    this.option = option
    this.remedy = remedy
    this.samples = samples
    this.name = 'UserError'
    this.text = text
  }
}
