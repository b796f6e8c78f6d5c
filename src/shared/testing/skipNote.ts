// Why a test is skipped, as part of its name: the summary of `npm test` prints it.

/** ' (skipped: why)' where something that the test needs is missing. */
export function skipNote(present: boolean, why: string): string {
  return present ? '' : ` (skipped: ${why})`
}
