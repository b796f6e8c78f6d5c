// Lists the pictures or sounds of a folder with one folder per class; without such folders, its own ones, unlabelled.
import path from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import { counted, type Text } from '../../../shared/text.ts'
import { sortClasses } from '../classes.ts'
import { listFolder } from '../files.ts'
import type { PictureFiles, SoundFiles } from '../raw.ts'

const pictureName = /\.(png|jpe?g|webp|gif|bmp|tiff?)$/i
/** As messages list them. */
export const pictureKinds = 'PNG, JPEG, WebP, GIF, BMP, TIFF'
/** Folders in folders deeper than this are left out. */
const deepest = 8

export function isPictureName(name: string): boolean {
  return pictureName.test(name)
}

export function isSoundName(name: string): boolean {
  return /\.wave?$/i.test(name)
}

/** Where there are both, sounds are used only if they are more. */
export async function readPictureFolder(folder: string): Promise<PictureFiles | SoundFiles> {
  const name = path.basename(folder)
  const entries = (await listFolder(folder)).filter((entry) => !isHidden(entry.name))
  const folders = entries.filter(({ directory }) => directory).map((entry) => entry.name)
  refuseParts(folder, folders)
  const all = await Promise.all(folders.map((each) => samplesIn(folder, each)))
  const top = await samplesIn(folder, '', 0)
  const kind = moreSounds(all.some(hasSamples) ? all : [top]) ? 'sounds' : 'pictures'
  const classes = sortClasses(folders.filter((_, index) => all[index][kind].length > 0))
  const skipped = [top, ...all].flatMap((each) => [...each.skipped, ...each[kind === 'sounds' ? 'pictures' : 'sounds']])
  const files = { kind: kind === 'sounds' ? ('soundFiles' as const) : ('pictureFiles' as const), file: name, folder }
  if (classes.length === 0) {
    if (top[kind].length === 0) throw skipped.some(isZipName) ? zipsWithin(folder, skipped) : noSamples(folder)
    return { ...files, paths: top[kind], notices: skippedNotice(skipped, kind) }
  }
  const byName = new Map(folders.map((each, index) => [each, all[index][kind]]))
  return {
    ...files,
    paths: classes.flatMap((each) => byName.get(each)!),
    labels: {
      kind: 'text',
      name: 'folder',
      codes: Int32Array.from(classes.flatMap((each, code) => byName.get(each)!.map(() => code))),
      words: classes,
      blanks: 0,
    },
    notices: skippedNotice([...skipped, ...top[kind]], kind),
  }
}

interface Found {
  pictures: string[]
  sounds: string[]
  /** Files that are neither, and hidden ones. */
  skipped: string[]
}

function hasSamples({ pictures, sounds }: Found): boolean {
  return pictures.length + sounds.length > 0
}

function moreSounds(found: readonly Found[]): boolean {
  const count = (kind: 'pictures' | 'sounds') => found.reduce((sum, each) => sum + each[kind].length, 0)
  return count('sounds') > count('pictures')
}

/** Relative to the root, folders in it included down to a depth. */
async function samplesIn(root: string, relative: string, depth = deepest): Promise<Found> {
  const found: Found = { pictures: [], sounds: [], skipped: [] }
  for (const { name, directory } of await listFolder(path.join(root, relative))) {
    const inner = relative ? `${relative}/${name}` : name
    if (!directory) found[kindOf(name)].push(inner)
    else if (depth > 0 && !isHidden(name)) {
      const within = await samplesIn(root, inner, depth - 1)
      for (const kind of ['pictures', 'sounds', 'skipped'] as const)
        for (const each of within[kind]) found[kind].push(each)
    }
  }
  return found
}

function kindOf(name: string): keyof Found {
  if (isHidden(name)) return 'skipped'
  return isPictureName(name) ? 'pictures' : isSoundName(name) ? 'sounds' : 'skipped'
}

export function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini' || name === '__MACOSX'
}

function skippedNotice(names: string[], kind: 'pictures' | 'sounds'): Text[] {
  if (names.length === 0) return []
  const shown = names.slice(0, 3).join(', ') + (names.length > 3 ? ', …' : '')
  const [en, ja] =
    kind === 'pictures' ? [`pictures (${pictureKinds})`, `画像（${pictureKinds}）`] : ['sounds (WAV)', '音声（WAV）']
  return [
    {
      en: `${counted(names.length, 'file is', 'files are')} skipped: hidden, no ${en}, or in no class's folder: ${shown}.`,
      ja: `隠しファイルや、${ja}以外のファイル、クラスのフォルダーにないファイル ${names.length} 個は使いません: ${shown}`,
    },
  ]
}

/** The name of a part of a data set, which is no class. */
export function isPart(name: string): boolean {
  return /^(train(ing)?|test(ing)?|val(id(ation)?)?|dev|eval)$/i.test(name)
}

/** A data set that is divided already: its parts are no classes. */
function refuseParts(folder: string, folders: readonly string[]): void {
  if (folders.length === 0 || !folders.every(isPart)) return
  throw new UserError({
    en: `'${folder}' is divided into ${folders.join(', ')}. Choose one of these folders; the data is divided into training, validation and test parts for you.`,
    ja: `「${folder}」は ${folders.join('、')} に分かれています。このうち 1 つのフォルダーを選んでください。学習・検証・テストへの分割は自動で行います。`,
  })
}

function isZipName(name: string): boolean {
  return /\.zip$/i.test(name)
}

function zipsWithin(folder: string, names: readonly string[]): UserError {
  const zips = names.filter(isZipName)
  const shown = zips.slice(0, 3).join(', ') + (zips.length > 3 ? ', …' : '')
  return new UserError({
    en: `'${folder}' holds ZIP files (${shown}), which are not unpacked from within. Unpack it, and choose one of these or the folder that they give.`,
    ja: `「${folder}」の中は ZIP ファイル（${shown}）です。ZIP の中の ZIP は展開しません。展開してから、その 1 つか、できたフォルダーを選んでください。`,
  })
}

function noSamples(folder: string): UserError {
  return new UserError({
    en: `'${folder}' holds no pictures and no sounds. Make one folder per class in it, with picture files (${pictureKinds}) or WAV files.`,
    ja: `「${folder}」には画像も音声もありません。この中にクラスごとのフォルダーを作り、画像（${pictureKinds}）か WAV ファイルを入れてください。`,
  })
}
