// Where an export goes by default: a folder, or a ZIP file, beside the project, named after it and the format.
import { joinPath } from '../files/entries.ts'

export function folderOf(path: string): string {
  const end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
  const folder = path.slice(0, end)
  // The root of a disk keeps its separator.
  return folder === '' || /^[A-Za-z]:$/.test(folder) ? path.slice(0, end + 1) : folder
}

export function defaultTarget(project: string, format: string, zip: boolean): string {
  const name = project
    .slice(folderOf(project).length)
    .replace(/^[\\/]/, '')
    .replace(/\.tsumiki$/i, '')
  return joinPath(folderOf(project), `${name}-${format}${zip ? '.zip' : ''}`)
}

/** In the words of people: 0, 0.00002 or 2 × 10⁻⁷. */
export function readableDifference(difference: number): string {
  if (difference === 0) return '0'
  if (difference >= 1e-4) return String(Number(difference.toPrecision(2)))
  const [digits, power] = difference.toExponential(1).split('e-')
  return `${digits} × 10⁻${Array.from(power, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`
}
