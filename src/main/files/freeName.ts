// Names of files that are free and that every system allows.
import { access } from 'node:fs/promises'
import { join } from 'node:path'

/** 'iris.tsumiki' in `folder`, or 'iris 2.tsumiki' and so on where that is taken. */
export async function freePath(folder: string, stem: string, ending = ''): Promise<string> {
  for (let number = 1; ; number++) {
    const path = join(folder, `${stem}${number === 1 ? '' : ` ${number}`}${ending}`)
    if (!(await exists(path))) return path
  }
}

export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i
const LONGEST = 80

/** A person's words as a file's name: what Windows or a path cannot hold becomes '_'. */
export function fileNameOf(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are meant
  const kept = words.normalize('NFC').replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, '_')
  const name = [...kept]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  return name === '' || reserved.test(name) ? `_${name}` : name
}
