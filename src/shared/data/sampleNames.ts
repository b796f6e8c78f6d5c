// What a sample is called where its file gives it no name, and the same in the language of a screen.
import type { Text } from '../text.ts'
import { same } from '../text.ts'
import { findGenerator } from './generators/registry.ts'

/** As the file's own lines are counted. */
export const rowName = (row: number) => `row ${row}`

/** `of`: the file, or the generator. From 1. */
export const numberedName = (of: string, number: number) => `${of} #${number}`

/** The engine's names are plain words, which files of predictions hold too; screens say them in both languages. */
export function sampleText(name: string): Text {
  const row = /^row (\d+)$/.exec(name)
  if (row) return { en: name, ja: `${row[1]} 行目` }
  const [, of, number] = /^(.+) #(\d+)$/.exec(name) ?? []
  const text = of === undefined ? undefined : findGenerator(of)?.text
  if (!text) return same(name)
  return { en: numberedName(text.en.name, Number(number)), ja: numberedName(text.ja.name, Number(number)) }
}
