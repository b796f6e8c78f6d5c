// A data file's path as people know it: the project stores it as seen from its own folder.

/** `path`: with slashes; what begins with a slash or a drive is whole already. `project`: the project's file. */
export function wholePath(path: string, project: string): string {
  if (/^([/\\]|[A-Za-z]:)/.test(path) || project === '') return path
  const separator = project.includes('\\') ? '\\' : '/'
  const parts = project.split(/[\\/]/).slice(0, -1)
  for (const part of path.split(/[\\/]/)) {
    if (part === '..' && parts.length > 1) parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join(separator)
}
