// Commands to type next, in sentences: as this user has to type them.

/** In a checkout the program is started by npm, and there is no `tsumiki` on the path. */
const program = process.env.npm_lifecycle_event ? 'npm run tsumiki --' : 'tsumiki'

/** Words that a shell would take apart are put in quotes. */
export function toType(...words: readonly string[]): string {
  return [program, ...words.map((word) => (/[\s"'`$&|;<>()*?!\\]/.test(word) ? JSON.stringify(word) : word))].join(' ')
}
