// From an empty project to a model that is taken away, by keyboard alone and in Japanese: no mouse in this file.
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, noBrowser } from '../browser.ts'
import { Editor } from './app.ts'
import { artifacts } from './artifacts.ts'
import { Canvas } from './canvas.ts'
import { Keyboard } from './keyboard.ts'

const executable = findBrowser()
if (!executable) console.warn(noBrowser)

describe.skipIf(!executable)('キーボードだけで', () => {
  let editor: Editor
  let keyboard: Keyboard
  /** Only looked at. */
  let canvas: Canvas
  beforeAll(async () => {
    editor = await Editor.open({ language: 'ja' })
    keyboard = new Keyboard(editor)
    canvas = new Canvas(editor)
  })
  afterAll(() => editor?.close())

  test('空のプロジェクトに、生成した数字のデータを入れる', async () => {
    await keyboard.do(editor.button(editor.words('home', 'newEmpty')))
    await editor.isOpen()
    await keyboard.goTo('data')
    await keyboard.do(editor.button(editor.words('data', 'none.choose')))
    await keyboard.arrowTo(editor.page.getByRole('menuitem', { name: '手書き風の数字' }))
    await keyboard.press('Enter')
    await keyboard.tabTo(editor.page.getByRole('textbox', { name: editor.words('data', 'generator.count') }))
    await keyboard.type(2000)
    await keyboard.press('Tab')
  })

  test('LeNet のブロックを、名前で探して順に置く', async () => {
    await keyboard.goTo('design')
    await keyboard.append('Conv2D', 'ReLU', '最大プーリング', '畳み込み2D', 'ReLU', '最大プーリング')
    await keyboard.append('全結合', 'ReLU', '全結合', 'ソフトマックス', 'カテゴリカル交差エントロピー')
    await canvas.gives('MaxPool_2', '16×7×7')
    await expect.poll(() => canvas.wires()).toBe(11)
  })

  test('ブロックへ Tab で移り、名前と設定を変える', async () => {
    await keyboard.tabTo(canvas.block('Dense'))
    await keyboard.press('F2')
    await keyboard.type('特徴')
    await keyboard.set('出力数', 64)
    await canvas.gives('特徴', '64')
  })

  test('F6 で領域を移り、Esc で詳細からブロックへ戻る', async () => {
    await keyboard.press('Escape')
    await expect.poll(() => keyboard.isAt(canvas.block('特徴'))).toBe(true)
    await keyboard.press('F6', 'F6')
    await expect.poll(() => keyboard.isAt(editor.field(editor.words('design', 'name')))).toBe(true)
    await keyboard.press('F6')
    await expect.poll(() => keyboard.isAt(editor.page.getByPlaceholder(editor.words('design', 'search')))).toBe(true)
  })

  test('線を外し、直すボタンでつなぎ直す', async () => {
    await keyboard.tabTo(canvas.block('ReLU_3'))
    await keyboard.press('Enter')
    await keyboard.tabTo(editor.field('入力 1'))
    await keyboard.press('Home')
    await keyboard.do(canvas.fixButton('全結合「特徴」をつなぐ'))
    await canvas.gives('ReLU_3', '64')
    await keyboard.tabTo(canvas.block('ReLU_3'))
    await keyboard.press('Backspace')
    await canvas.block('ReLU_3').waitFor({ state: 'detached' })
    await keyboard.press('ControlOrMeta+z')
    await canvas.gives('ReLU_3', '64')
  })

  test('早すぎる学習には問題が示され、ボタンで直る', async () => {
    await keyboard.press('ControlOrMeta+Enter')
    await keyboard.do(canvas.fixButton('全結合「Dense_2」の出力数を 10 にする'))
    await canvas.hasNoProblems()
    await editor.screenshot(`${artifacts}/keyboard-design.png`)
  })

  test('学習する', async () => {
    await keyboard.tabTo(canvas.block('input'))
    await keyboard.press('Escape')
    await keyboard.set('エポック数', 8)
    await keyboard.press('ControlOrMeta+Enter')
    await editor.button(editor.words('train', 'stop')).waitFor()
    await editor.trained()
  })

  test('混同行列のマスを選び、そのデータを見る', async () => {
    await keyboard.goTo('evaluate')
    expect(await editor.measure('fMeasure')).toBeGreaterThanOrEqual(0.9)
    const right = (await editor.confusionCounts())[1][1]
    await keyboard.tabTo((await editor.confusion()).locator('[data-cell="0,0"]'))
    await keyboard.press('ArrowRight', 'ArrowDown', 'Enter')
    await editor.page.getByText(editor.words('evaluate', 'shown', { shown: right, all: 200 })).waitFor()
    await editor.screenshot(`${artifacts}/keyboard-cell.png`)
  })

  test('TensorFlow.js に書き出す', async () => {
    await keyboard.goTo('export')
    const card = editor.exportCard('TensorFlow.js')
    await keyboard.tabTo(card.getByRole('textbox', { name: editor.words('export', 'where') }))
    const folder = editor.host.path('書き出し')
    await keyboard.type(folder)
    await keyboard.do(editor.button(editor.words('export', 'export'), card))
    await card.getByText(editor.words('export', 'done')).waitFor()
    expect(await readdir(folder)).toContain('model.json')
  })
})
