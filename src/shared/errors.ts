// Errors a user can act on: what is wrong, where, with the numbers, and what to do about it.
import type { Text } from './text.ts'

/**
 * Something the user can mend: shown as a sentence in their language, without a stack trace.
 * Any other thrown value is a defect of the program.
 */
export class UserError extends Error {
  readonly text: Text
  /** The command line's option that mends it: said there, and not in the editor. */
  readonly option: string | undefined

  constructor(text: Text, { option, ...options }: { cause?: unknown; option?: string | undefined } = {}) {
    super(text.en, options)
    this.option = option
    this.name = 'UserError'
    this.text = text
  }
}
