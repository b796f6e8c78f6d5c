// The project among the arguments that the system starts Tsumiki with, when its file is opened by a double-click.
import { resolve } from 'node:path'

const EXTENSION = /\.tsumiki$/i

export const isProject = (path: string): boolean => EXTENSION.test(path)

/** `folder`: where relative paths start. The first arguments are the program's own, and no project's. */
export function projectArgument(args: readonly string[], folder: string): string | undefined {
  const named = args.slice(1).findLast((arg) => !arg.startsWith('-') && isProject(arg))
  return named && resolve(folder, named)
}
