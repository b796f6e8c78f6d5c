// Lists clips: a folder of frames for each sample, in a folder per class; without classes, the samples' folders alone.
import path from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import { counted, type Text } from '../../../shared/text.ts'
import { sortClasses } from '../classes.ts'
import { listFolder } from '../files.ts'
import type { ClipFiles } from '../raw.ts'
import { isPart, isPictureName } from '../readers/pictureFolder.ts'

interface Found {
  frames: string[]
  folders: string[]
}

async function look(root: string, relative: string): Promise<Found> {
  const found: Found = { frames: [], folders: [] }
  for (const { name, directory } of await listFolder(path.join(root, relative))) {
    if (name.startsWith('.') || name === '__MACOSX') continue
    const inner = relative ? `${relative}/${name}` : name
    if (directory) found.folders.push(inner)
    else if (isPictureName(name)) found.frames.push(inner)
  }
  return found
}

/** Throws UserError where no folder of frames is found. */
export async function readClipFolder(folder: string): Promise<ClipFiles> {
  const file = path.basename(folder)
  const top = await look(folder, '')
  if (top.frames.length > 0 && top.folders.length === 0)
    return { kind: 'clipFiles', file, folder, paths: [file], frames: [top.frames], notices: [] }
  const within = await Promise.all(top.folders.map((each) => look(folder, each)))
  const samples = top.folders.filter((_, i) => within[i].frames.length > 0)
  if (samples.length > 0 && within.every(({ folders }) => folders.length === 0)) {
    const frames = within.map((each) => each.frames).filter((each) => each.length > 0)
    return { kind: 'clipFiles', file, folder, paths: samples, frames, notices: loose(top.frames) }
  }
  const inner = within.length === 1 && top.frames.length + within[0].frames.length === 0 ? within[0].folders : []
  const looked = await Promise.all(inner.map((each) => look(folder, each)))
  // A folder of a folder, as archives are unpacked: the inner one is meant.
  if (looked.some(({ folders }) => folders.length > 0)) return readClipFolder(path.join(folder, top.folders[0]))
  return byClass(folder, file, top, within)
}

async function byClass(folder: string, file: string, top: Found, within: readonly Found[]): Promise<ClipFiles> {
  const found = new Map<string, { path: string; frames: string[] }[]>()
  const stray = [...top.frames]
  for (const [i, { frames, folders }] of within.entries()) {
    stray.push(...frames)
    const samples = await Promise.all(folders.map(async (each) => ({ path: each, ...(await look(folder, each)) })))
    const filled = samples.filter((each) => each.frames.length > 0)
    if (filled.length > 0) found.set(top.folders[i], filled)
  }
  const classes = sortClasses(found.keys())
  if (classes.length === 0) throw noClips(folder)
  const samples = classes.flatMap((name, code) => found.get(name)!.map((each) => ({ ...each, code })))
  return {
    kind: 'clipFiles',
    file,
    folder,
    paths: samples.map((each) => each.path),
    frames: samples.map((each) => each.frames),
    labels: {
      kind: 'text',
      name: 'folder',
      codes: Int32Array.from(samples, ({ code }) => code),
      words: classes,
      blanks: 0,
    },
    notices: loose(stray),
  }
}

/** Numbered pictures two folders deep, several in each, and none beside these folders: so frames are saved. */
export async function looksLikeClips(folder: string): Promise<boolean> {
  const top = await look(folder, '')
  if (top.frames.length > 0 || top.folders.length < 2 || top.folders.every(isPart)) return false
  for (const each of top.folders) {
    const { frames, folders } = await look(folder, each)
    if (frames.length > 0 || folders.length < 2) return false
    for (const sample of folders.slice(0, 3)) if (!areNumbered((await look(folder, sample)).frames)) return false
  }
  return true
}

/** 'frame_01.png', 'frame_02.png' …: the same but for consecutive numbers. */
function areNumbered(frames: readonly string[]): boolean {
  if (frames.length < 2) return false
  const names = frames.map((each) => path.basename(each))
  const numbers = names.map((name) => Number(/(\d+)\D*$/.exec(name)?.[1] ?? Number.NaN))
  const stems = new Set(names.map((name) => name.replace(/\d+(?=\D*$)/, '')))
  return stems.size === 1 && numbers.every((number, i) => i === 0 || number === numbers[i - 1] + 1)
}

function loose(names: readonly string[]): Text[] {
  if (names.length === 0) return []
  const shown = names.slice(0, 3).join(', ') + (names.length > 3 ? ', …' : '')
  return [
    {
      en: `${counted(names.length, 'picture is', 'pictures are')} skipped for lying in no folder of frames: ${shown}.`,
      ja: `コマのフォルダーに入っていない画像 ${names.length} 枚は使いません: ${shown}`,
    },
  ]
}

function noClips(folder: string): UserError {
  return new UserError({
    en: `'${folder}' holds no clips. Make one folder per class in it, in these one folder per sample, and in these the frames as pictures.`,
    ja: `「${folder}」には連続画像がありません。クラスごとのフォルダーの中に 1 件ごとのフォルダーを作り、その中にコマの画像を入れてください。`,
  })
}
