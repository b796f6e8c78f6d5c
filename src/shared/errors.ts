// Errors a user can act on: what is wrong, where, with the numbers, and what to do about it.
import type { Text } from './text.ts'

/**
 * Something the user can mend: shown as a sentence in their language, without a stack trace.
 * Any other thrown value is a defect of the program.
 */
export class UserError extends Error {
  readonly text: Text

  constructor(text: Text, options?: { cause?: unknown }) {
    super(text.en, options)
    this.name = 'UserError'
    this.text = text
  }
}
