// Folders of pictures: classes, what is skipped, and folders that are no classes.
import { mkdirSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { openFolder } from '../folders.ts'
import { refusal, TestFolder } from '../testFiles.ts'
import { readPictureFolder } from './pictureFolder.ts'

const folder = new TestFolder()
afterAll(() => folder.remove())

test('a folder per class, in the order of their names, deeper folders included', async () => {
  for (const name of ['day 10/a.png', 'day 2/b.JPG', 'day 2/more/c.webp']) folder.write(`days/${name}`, 'x')
  const { paths, labels } = await readPictureFolder(`${folder.path}/days`)
  expect(paths).toEqual(['day 2/b.JPG', 'day 2/more/c.webp', 'day 10/a.png'])
  expect(labels).toMatchObject({ words: ['day 2', 'day 10'], codes: Int32Array.from([0, 0, 1]) })
})

test('hidden files and other kinds are skipped, saying so', async () => {
  for (const name of ['猫/1.png', '犬/2.png', '猫/.DS_Store', '.git/3.png', 'notes.txt', '空/readme.md'])
    folder.write(`pets/${name}`, 'x')
  const { paths, labels, notices } = await readPictureFolder(`${folder.path}/pets`)
  expect(paths.toSorted()).toEqual(['犬/2.png', '猫/1.png'])
  expect(labels?.words).toHaveLength(2)
  expect(notices[0].en).toMatch(/^3 files are skipped/)
  expect(notices[0].ja).toContain('ファイル 3 個は使いません')
})

test('pictures without folders have no labels', async () => {
  folder.write('flat/1.png', 'x')
  const raw = await readPictureFolder(`${folder.path}/flat`)
  expect([raw.paths, raw.labels]).toEqual([['1.png'], undefined])
})

test('train and test are parts, no classes', async () => {
  for (const part of ['train', 'test']) folder.write(`parts/${part}/cat/1.png`, 'x')
  expect((await refusal(() => readPictureFolder(`${folder.path}/parts`))).en).toContain('is divided into test, train')
})

test('a folder without pictures', async () => {
  mkdirSync(`${folder.path}/none/cat`, { recursive: true })
  const text = await refusal(() => readPictureFolder(`${folder.path}/none`))
  expect(text.en).toContain('holds no pictures and no sounds. Make one folder per class')
})

test('a folder of a folder, as archives are unpacked, is the inner one', async () => {
  for (const name of ['cat/1.png', 'dog/2.png', '../.DS_Store']) folder.write(`unpacked/unpacked/${name}`, 'x')
  const raw = await openFolder(`${folder.path}/unpacked`, undefined, {})
  expect(raw).toMatchObject({
    kind: 'pictureFiles',
    paths: ['cat/1.png', 'dog/2.png'],
    labels: { words: ['cat', 'dog'] },
  })
  // A single class stays one.
  folder.write('single/cat/1.png', 'x')
  expect(await openFolder(`${folder.path}/single`, undefined, {})).toMatchObject({ labels: { words: ['cat'] } })
})
