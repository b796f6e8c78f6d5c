// Every place in both languages and themes: pictures are kept, axe-core finds nothing serious, and no language is mixed.
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProjectDocument } from '../../src/shared/project/document.ts'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor, type Place, type Theme } from './app.ts'
import { artifacts } from './artifacts.ts'
import { axeViolations, foreignTexts, rawKeys, textsOf } from './audit.ts'
import { type Language, languages } from './words.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

const themes: readonly Theme[] = ['light', 'dark']
const places: readonly Place[] = ['data', 'design', 'train', 'evaluate', 'export', 'home']
/** The last is that of the checks. */
const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
]
const SETTLING_MILLISECONDS = 1500
const REDRAWING_MILLISECONDS = 300

describe.skipIf(!executable)('languages and themes', () => {
  let first: Editor
  let project: string
  beforeAll(async () => {
    await mkdir(artifacts, { recursive: true })
    first = await Editor.open()
    await first.trainSample('lenet')
    await first.trained()
    project = first.project
  })
  afterAll(() => first?.close())

  const looks = languages.flatMap((language) => themes.map((theme) => ({ language, theme })))
  test.each(looks)('$language, $theme', async ({ language, theme }) => {
    const editor = await Editor.open({ language, theme, host: first.host, project })
    const faults: string[] = []
    const data = await wordsOfProject(project)
    for (const place of places) {
      await editor.goTo(place)
      await editor.page.waitForTimeout(SETTLING_MILLISECONDS)
      for (const { width, height } of sizes) {
        await editor.page.setViewportSize({ width, height })
        // Charts and grids follow the window.
        await editor.page.waitForTimeout(REDRAWING_MILLISECONDS)
        await editor.screenshot(`${artifacts}/${place}-${language}-${theme}-${width}.png`)
      }
      faults.push(...(await faultsOf(editor, language, data)).map((fault) => `${place}: ${fault}`))
    }
    await editor.close()
    expect(faults).toEqual([])
  })
})

async function faultsOf(editor: Editor, language: Language, data: readonly string[]): Promise<string[]> {
  const texts = await textsOf(editor.page)
  const lang = await editor.page.locator('html').getAttribute('lang')
  return [
    ...(lang === language ? [] : [`html lang is ${lang}`]),
    ...rawKeys(texts).map((text) => `a key instead of words: ${text}`),
    ...foreignTexts(texts, language, data).map((text) => `another language: ${text}`),
    ...(await axeViolations(editor.page)),
  ]
}

/** Names that the user, or the sample, gave: they stay as they are in every language. */
async function wordsOfProject(path: string): Promise<string[]> {
  const document: ProjectDocument = JSON.parse(await readFile(path, 'utf8'))
  return [
    document.name,
    path,
    dirname(path),
    ...document.networks.flatMap(({ name, nodes }) => [name, ...nodes.map((node) => node.name)]),
    ...document.datasets.flatMap(({ name, source }) => [
      name,
      source.kind === 'generator' ? source.generator : source.path,
    ]),
    ...document.optimizers.map(({ name }) => name),
  ]
}
