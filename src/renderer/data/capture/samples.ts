// What was drawn, photographed or recorded, class by class, and the files that it becomes: a folder for each class.
import type { DroppedFile } from '../drop/droppedFiles.ts'

export type Medium = 'picture' | 'sound'

export interface Sample {
  medium: Medium
  /** A PNG as large as it was taken, or a WAV. */
  blob: Blob
  url: string
  /** Of a sound, for its picture. */
  peaks?: readonly number[]
}

export interface CapturedClass {
  id: number
  /** As typed. */
  name: string
  samples: readonly Sample[]
  /** Of a class that is in the data already: how many samples it has there. Its name stays. */
  present?: number
}

/** Fewer leave nothing to test with. */
const FEWEST = 5

export type CaptureProblem = 'name' | 'classNames' | 'few' | 'nothing' | 'fewInNew'

export const endings = { picture: 'png', sound: 'wav' }

/** The classes with the samples of one medium alone: a dataset is of pictures or of sounds. */
export function classesOf(classes: readonly CapturedClass[], medium: Medium): CapturedClass[] {
  return classes.map((each) => ({ ...each, samples: each.samples.filter((sample) => sample.medium === medium) }))
}

export function countOf(classes: readonly CapturedClass[]): number {
  return classes.reduce((sum, { samples }) => sum + samples.length, 0)
}

/** Why it cannot become a dataset yet. */
export function problemOfNew(classes: readonly CapturedClass[], name: string): CaptureProblem | undefined {
  const used = classes.filter(({ samples }) => samples.length > 0)
  if (folderName(name) === '') return 'name'
  if (!haveOwnNames(used)) return 'classNames'
  return used.length < 2 || used.some(({ samples }) => samples.length < FEWEST) ? 'few' : undefined
}

/** Why it cannot be added to a dataset yet. */
export function problemOfMore(classes: readonly CapturedClass[]): CaptureProblem | undefined {
  const isUsed = ({ samples, present }: CapturedClass) => present !== undefined || samples.length > 0
  if (!haveOwnNames(classes.filter(isUsed))) return 'classNames'
  if (countOf(classes) === 0) return 'nothing'
  return newClasses(classes).some(({ samples }) => samples.length < FEWEST) ? 'fewInNew' : undefined
}

/** Those that the data does not have yet. */
export function newClasses(classes: readonly CapturedClass[]): CapturedClass[] {
  return classes.filter(({ samples, present }) => present === undefined && samples.length > 0)
}

function haveOwnNames(classes: readonly CapturedClass[]): boolean {
  const added = classes.filter(({ present }) => present === undefined)
  const names = (of: readonly CapturedClass[]) => of.map((each) => classFolder(each).normalize('NFC').toLowerCase())
  // Names that are there may differ in capitals alone.
  const taken = new Set(names(classes.filter((each) => !added.includes(each))))
  const chosen = names(added)
  return chosen.every((each) => each !== '' && !taken.has(each)) && new Set(chosen).size === chosen.length
}

/** The folder's name: one that is there is left as it is. */
export function classFolder({ name, present }: CapturedClass): string {
  return present === undefined ? folderName(name) : name
}

/** By folder. `finished`: what is written of a sample, the picture at its final size. */
export async function filesOf(
  classes: readonly CapturedClass[],
  finished: (sample: Sample) => Promise<Blob>,
): Promise<DroppedFile[]> {
  const files: DroppedFile[] = []
  for (const each of classes)
    for (const [i, sample] of each.samples.entries()) {
      const file = `${String(i + 1).padStart(4, '0')}.${endings[sample.medium]}`
      files.push({ path: `${classFolder(each)}/${file}`, file: new File([await finished(sample)], file) })
    }
  return files
}

/** What every system takes as a folder's name. */
export function folderName(typed: string): string {
  const clean = typed
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are meant
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, '_')
    .trim()
    .slice(0, 60)
    .replace(/^\.+|[. ]+$/g, '')
  return /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(clean) ? `_${clean}` : clean
}
