// How the user calls this program, for sentences that name a command to type next.

/** In a checkout it is started by npm, and there is no `tsumiki` on the path. */
export const invocation = process.env.npm_lifecycle_event ? 'npm run tsumiki --' : 'tsumiki'
