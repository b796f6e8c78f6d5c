// A dataset that samples can be added to: a folder for each class of pictures or sounds, in a copy of Tsumiki's own.
import { join } from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import type { SampleFolder } from '../../../shared/protocol/data.ts'
import { pictureHeader } from '../../data/pictures/header.ts'
import type { PictureFiles, SoundFiles } from '../../data/raw.ts'
import type { OpenDataset } from '../datasets.ts'
import { isOwnData } from '../ownData.ts'

/** Of a side: the recipe makes pictures smaller anyway, and no camera's picture is asked for. */
const LARGEST = 512
/** Enough to know which size is common. */
const LOOKED_AT = 60

export type ClassFolders = (PictureFiles | SoundFiles) & { labels: NonNullable<PictureFiles['labels']> }

/** Undefined where nothing may be added: to other kinds of data, and to folders that are the user's own. */
export async function classFolders(
  { raw }: Pick<OpenDataset, 'raw'>,
  project: string,
  home: string,
): Promise<ClassFolders | undefined> {
  if ((raw.kind !== 'pictureFiles' && raw.kind !== 'soundFiles') || !raw.labels) return undefined
  return (await isOwnData(raw.folder, project, home)) ? { ...raw, labels: raw.labels } : undefined
}

export async function sampleFolder(open: OpenDataset, project: string, home: string): Promise<SampleFolder | null> {
  const folders = await classFolders(open, project, home)
  if (!folders) return null
  const classes = classesOf(folders, new Set(open.recipe.excluded))
  const { audio, pictures } = open.recipe
  if (folders.kind === 'soundFiles') return { medium: 'sound', classes, seconds: audio?.seconds }
  const size = (await commonSize(folders)) ?? pictures?.size
  return { medium: 'picture', classes, size: size && pictures?.size ? atMost(size) : size }
}

function classesOf({ labels, paths }: ClassFolders, excluded: ReadonlySet<string>): SampleFolder['classes'] {
  const classes = labels.words.map((name) => ({ name, count: 0 }))
  paths.forEach((path, i) => {
    if (!excluded.has(path)) classes[labels.codes[i]].count++
  })
  return classes
}

/** That most pictures have, of some spread over all. */
async function commonSize({ folder, paths }: ClassFolders): Promise<[height: number, width: number] | undefined> {
  const step = Math.max(1, Math.floor(paths.length / LOOKED_AT))
  const looked = paths.filter((_, i) => i % step === 0)
  const sizes = new Map<string, { size: [number, number]; count: number }>()
  for (const path of looked) {
    const header = await pictureHeader(join(folder, path), path).catch(ignoreUnreadable)
    if (!header) continue
    const key = `${header.height}×${header.width}`
    const count = (sizes.get(key)?.count ?? 0) + 1
    sizes.set(key, { size: [header.height, header.width], count })
  }
  return [...sizes.values()].sort((a, b) => b.count - a.count)[0]?.size
}

function atMost([height, width]: [number, number]): [number, number] {
  const scale = Math.min(1, LARGEST / Math.max(height, width))
  return [Math.max(1, Math.round(height * scale)), Math.max(1, Math.round(width * scale))]
}

/** Pictures that cannot be read may have been left out by hand. */
function ignoreUnreadable(error: unknown): undefined {
  if (!(error instanceof UserError)) throw error
}
