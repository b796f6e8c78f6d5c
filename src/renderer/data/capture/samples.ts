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
}

/** Fewer leave nothing to test with. */
const FEWEST = 5

export type CaptureProblem = 'name' | 'classNames' | 'few'

export const endings = { picture: 'png', sound: 'wav' }

/** The classes with the samples of one medium alone: a dataset is of pictures or of sounds. */
export function classesOf(classes: readonly CapturedClass[], medium: Medium): CapturedClass[] {
  return classes.map((each) => ({ ...each, samples: each.samples.filter((sample) => sample.medium === medium) }))
}

export function countOf(classes: readonly CapturedClass[]): number {
  return classes.reduce((sum, { samples }) => sum + samples.length, 0)
}

/** Why it cannot be used yet. */
export function problemOf(classes: readonly CapturedClass[], name: string): CaptureProblem | undefined {
  const used = classes.filter(({ samples }) => samples.length > 0)
  const names = used.map((each) => folderName(each.name).toLocaleLowerCase())
  if (folderName(name) === '') return 'name'
  if (names.some((each) => each === '') || new Set(names).size < names.length) return 'classNames'
  return used.length < 2 || used.some(({ samples }) => samples.length < FEWEST) ? 'few' : undefined
}

/** `finished`: what is written of a sample, the picture at its final size. */
export async function filesOf(
  classes: readonly CapturedClass[],
  name: string,
  finished: (sample: Sample) => Promise<Blob>,
): Promise<DroppedFile[]> {
  const files: DroppedFile[] = []
  for (const each of classes)
    for (const [i, sample] of each.samples.entries()) {
      const file = `${String(i + 1).padStart(4, '0')}.${endings[sample.medium]}`
      files.push({
        path: `${folderName(name)}/${folderName(each.name)}/${file}`,
        file: new File([await finished(sample)], file),
      })
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
