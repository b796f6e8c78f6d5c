// Paths that an editor sends: whole ones, as there is no folder that the two sides could both mean.
import { isAbsolute } from 'node:path'
import { UserError } from '../../shared/errors.ts'

export function requireAbsolute(path: string): string {
  if (isAbsolute(path)) return path
  throw new UserError({
    en: `'${path}' does not say where it lies. Give the whole path.`,
    ja: `「${path}」だけでは場所が分かりません。パス全体を指定してください。`,
  })
}
