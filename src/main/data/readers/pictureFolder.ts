// Lists the pictures of a folder with one folder per class; without such folders, its own pictures, unlabelled.
import path from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import type { Text } from '../../../shared/text.ts'
import { sortClasses } from '../classes.ts'
import { listFolder } from '../files.ts'
import type { PictureFiles } from '../raw.ts'

const pictureName = /\.(png|jpe?g|webp|gif|bmp|tiff?)$/i
/** As messages list them. */
export const pictureKinds = 'PNG, JPEG, WebP, GIF, BMP, TIFF'
/** Folders in folders deeper than this are left out. */
const deepest = 8

export function isPictureName(name: string): boolean {
  return pictureName.test(name)
}

export async function readPictureFolder(folder: string): Promise<PictureFiles> {
  const name = path.basename(folder)
  const entries = (await listFolder(folder)).filter((entry) => !isHidden(entry.name))
  const folders = entries.filter(({ directory }) => directory).map((entry) => entry.name)
  refuseParts(folder, folders)
  const found = await Promise.all(folders.map((each) => picturesIn(folder, each)))
  const classes = sortClasses(folders.filter((_, index) => found[index].pictures.length > 0))
  const top = await picturesIn(folder, '', 0)
  const skipped = [...top.skipped, ...found.flatMap((each) => each.skipped)]
  if (classes.length === 0) {
    if (top.pictures.length === 0) throw noPictures(folder)
    return { kind: 'pictureFiles', file: name, folder, paths: top.pictures, notices: skippedNotice(skipped) }
  }
  const byName = new Map(folders.map((each, index) => [each, found[index].pictures]))
  return {
    kind: 'pictureFiles',
    file: name,
    folder,
    paths: classes.flatMap((each) => byName.get(each)!),
    labels: {
      kind: 'text',
      name: 'folder',
      codes: Int32Array.from(classes.flatMap((each, code) => byName.get(each)!.map(() => code))),
      words: classes,
      blanks: 0,
    },
    notices: skippedNotice([...skipped, ...top.pictures]),
  }
}

interface Found {
  pictures: string[]
  /** Files that are none, and hidden ones. */
  skipped: string[]
}

/** Relative to the root, folders in it included down to a depth. */
async function picturesIn(root: string, relative: string, depth = deepest): Promise<Found> {
  const found: Found = { pictures: [], skipped: [] }
  for (const { name, directory } of await listFolder(path.join(root, relative))) {
    const inner = relative ? `${relative}/${name}` : name
    if (!directory) (isPictureName(name) && !isHidden(name) ? found.pictures : found.skipped).push(inner)
    else if (depth > 0 && !isHidden(name)) {
      const { pictures, skipped } = await picturesIn(root, inner, depth - 1)
      found.pictures.push(...pictures)
      found.skipped.push(...skipped)
    }
  }
  return found
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini' || name === '__MACOSX'
}

function skippedNotice(names: string[]): Text[] {
  if (names.length === 0) return []
  const shown = names.slice(0, 3).join(', ') + (names.length > 3 ? ', …' : '')
  return [
    {
      en: `${names.length} files are skipped because they are hidden, no pictures (${pictureKinds}), or in no class's folder: ${shown}.`,
      ja: `隠しファイルや、画像（${pictureKinds}）以外のファイル、クラスのフォルダーにないファイル ${names.length} 個は使いません: ${shown}`,
    },
  ]
}

/** A data set that is divided already: its parts are no classes. */
function refuseParts(folder: string, folders: readonly string[]): void {
  if (
    folders.length === 0 ||
    !folders.every((name) => /^(train(ing)?|test(ing)?|val(id(ation)?)?|dev|eval)$/i.test(name))
  )
    return
  throw new UserError({
    en: `'${folder}' is divided into ${folders.join(', ')}. Choose one of these folders; the data is divided into training, validation and test parts for you.`,
    ja: `「${folder}」は ${folders.join('、')} に分かれています。このうち 1 つのフォルダーを選んでください。学習・検証・テストへの分割は自動で行います。`,
  })
}

function noPictures(folder: string): UserError {
  return new UserError({
    en: `'${folder}' holds no pictures. Make one folder per class in it, with picture files (${pictureKinds}).`,
    ja: `「${folder}」には画像がありません。この中にクラスごとのフォルダーを作り、画像（${pictureKinds}）を入れてください。`,
  })
}
