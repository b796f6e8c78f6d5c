// Moves samples that came in to the folders of their classes: after those that are there, never in the place of one.
import { constants } from 'node:fs'
import { copyFile, mkdir, readdir, realpath, rm, rmdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import type { Text } from '../../../shared/text.ts'
import { isHidden, isPictureName, isSoundName } from '../../data/readers/pictureFolder.ts'
import { errorCode, explainingFileErrors } from '../../files/problems.ts'
import type { ClassFolders } from './sampleFolder.ts'

/** Longer numbers are times or serial numbers: nothing is counted on from them. */
const NUMBER = /^\d{1,6}$/

/** `upload`: holds a folder for each class. Where it fails, nothing is added. */
export async function addSamples(to: ClassFolders, upload: string): Promise<void> {
  const classes = await samplesByClass(to, upload)
  const root = await realpath(to.folder)
  const undo: (() => Promise<unknown>)[] = []
  try {
    for (const { name, files } of classes) {
      const folder = join(root, classNamed(to, name))
      await explainingFileErrors(folder, 'write', async () => {
        if (await makeFolder(folder)) undo.push(() => rmdir(folder))
        // A link would lead out of Tsumiki's copy.
        if ((await realpath(folder)) !== folder) throw refusal(leadsAway(name))
        for (const file of files) {
          const added = await place(join(upload, name, file), folder)
          undo.push(() => rm(added))
        }
      })
    }
  } catch (error) {
    for (const each of undo.reverse()) await each().catch(() => {})
    throw error
  }
}

async function samplesByClass(to: ClassFolders, upload: string): Promise<{ name: string; files: string[] }[]> {
  const isSample = to.kind === 'soundFiles' ? isSoundName : isPictureName
  const classes = await readdir(upload, { withFileTypes: true })
  return Promise.all(
    classes.map(async (each) => {
      if (!each.isDirectory() || isHidden(each.name)) throw refusal(noClass(each.name))
      const files = await readdir(join(upload, each.name), { withFileTypes: true })
      for (const file of files)
        if (!file.isFile() || isHidden(file.name) || !isSample(file.name)) throw refusal(noSample(file.name, to.kind))
      return { name: each.name, files: files.map(({ name }) => name).sort() }
    }),
  )
}

/** The folder's name as it stands on the disk: systems write the same letters in different ways. */
function classNamed({ labels }: ClassFolders, name: string): string {
  const written = name.normalize('NFC')
  const same = labels.words.find((word) => word.normalize('NFC') === written)
  return same ?? labels.words.find((word) => folded(word) === folded(name)) ?? written
}

const folded = (name: string) => name.normalize('NFC').toLowerCase()

/** False where it is there already. */
async function makeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    return true
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    return false
  }
}

/** Under the number after the present ones; the path that it got. */
async function place(sample: string, folder: string): Promise<string> {
  const stems = (await readdir(folder)).map((name) => name.slice(0, name.length - extname(name).length))
  const numbers = stems.filter((stem) => NUMBER.test(stem)).map(Number)
  const last = numbers.reduce((a, b) => Math.max(a, b), stems.length)
  for (let number = last + 1; ; number++) {
    const path = join(folder, `${String(number).padStart(4, '0')}${extname(sample).toLowerCase()}`)
    try {
      await copyFile(sample, path, constants.COPYFILE_EXCL)
      return path
    } catch (error) {
      // Another window may add to it too.
      if (errorCode(error) !== 'EEXIST') throw error
    }
  }
}

const refusal = (text: Text) => new UserError(text)

export const notAddable: Text = {
  en: 'Samples can be added only to pictures or sounds in folders of classes that Tsumiki itself keeps beside the project. Your own files are never changed: put new ones into their folders yourself, and the data is read again.',
  ja: 'サンプルを追加できるのは、Tsumiki がプロジェクトの隣に保存した、クラスごとのフォルダーの画像か音声だけです。元のファイルは変更しません。新しいファイルをフォルダーに入れると、自動で読み込み直します。',
}

const leadsAway = (name: string): Text => ({
  en: `The folder of the class '${name}' is a link to another place, where nothing is added. Put a folder in its place.`,
  ja: `クラス「${name}」のフォルダーは別の場所へのリンクなので、追加できません。リンクの代わりにフォルダーを置いてください。`,
})

const noClass = (name: string): Text => ({
  en: `'${name}' is no folder of a class. Each class needs a folder of its own, whose name does not begin with a dot.`,
  ja: `「${name}」はクラスのフォルダーではありません。クラスごとに、名前がドットで始まらないフォルダーが必要です。`,
})

const noSample = (name: string, kind: ClassFolders['kind']): Text =>
  kind === 'soundFiles'
    ? {
        en: `'${name}' is no sound, and this data is of sounds. Add WAV files to it.`,
        ja: `「${name}」は音声ではありません。このデータには WAV ファイルを追加してください。`,
      }
    : {
        en: `'${name}' is no picture, and this data is of pictures. Add picture files to it.`,
        ja: `「${name}」は画像ではありません。このデータには画像ファイルを追加してください。`,
      }
