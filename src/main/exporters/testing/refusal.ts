// What a person is told where something is refused.
import { UserError } from '../../../shared/errors.ts'
import type { Text } from '../../../shared/text.ts'

/** The sentence of the UserError that `work` has to end in. */
export async function refusal(work: Promise<unknown>): Promise<Text> {
  try {
    await work
  } catch (error) {
    if (error instanceof UserError) return error.text
    throw error
  }
  throw new Error('nothing was refused')
}
