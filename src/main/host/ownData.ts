// Where Tsumiki puts its own copies of data: beside the project, or in its folder for a project that is not made yet.
import { realpath } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, sep } from 'node:path'

/** For data that comes in. `project`: whose it becomes. */
export function ownDataFolder(project: string | undefined, home: string): string {
  return project ? join(dirname(project), `${basename(project, extname(project))}.data`) : join(home, 'data')
}

/** Whether a folder is a copy that Tsumiki made beside this project, wherever links lead. */
export async function isOwnData(folder: string, project: string, home: string): Promise<boolean> {
  const real = await realOf(folder)
  // Data that a new project was made of lies in Tsumiki's folder, where the project then came to lie too.
  const isAtHome = (await realOf(dirname(project))) === (await realOf(home))
  const own = [ownDataFolder(project, home), ...(isAtHome ? [ownDataFolder(undefined, home)] : [])]
  const roots = await Promise.all(own.map(realOf))
  return real !== undefined && roots.some((root) => root !== undefined && isWithin(real, root))
}

function isWithin(path: string, root: string): boolean {
  const way = relative(root, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && join(root, way) === path
}

function realOf(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined)
}
