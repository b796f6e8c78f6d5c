// Both languages say the same things with the same values, each in its own language.
import { expect, test } from 'vitest'
import { withoutPlural, wordsIn } from './testing/wordFiles.ts'

const en = wordsIn('en')
const ja = wordsIn('ja')
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u
/** Names that the field and the keyboard have in every language. */
const NAMES =
  /\b(Tsumiki|CPU|GPU|WebGPU|CUDA|DirectML|RMSE|ROC|AUC|LeNet|ResNet-20|Shift|Ctrl|Alt|Enter|Tab|Esc)(?!\p{L})/gu

const keysOf = (words: ReadonlyMap<string, string> | undefined) =>
  [...new Set([...(words?.keys() ?? [])].map(withoutPlural))].sort()

/** Names between braces, however often. 'count' chooses between forms and need not be said in each. */
function valuesIn(words: ReadonlyMap<string, string>, key: string): string[] {
  const forms = [...words].filter(([each]) => withoutPlural(each) === key).map(([, text]) => text)
  const names = forms.flatMap((text) => [...text.matchAll(/\{\{-?\s*(\w+)/g)].map(([, name]) => name))
  return [...new Set(names)].sort()
}

test('both languages have the same places', () => {
  expect([...ja.keys()].sort()).toEqual([...en.keys()].sort())
})

test.each([...en.keys()])('%s: the same keys with the same values in both languages', (place) => {
  expect(keysOf(ja.get(place))).toEqual(keysOf(en.get(place)))
  const values = (words: ReadonlyMap<string, string>) =>
    Object.fromEntries(keysOf(words).map((key) => [key, valuesIn(words, key)]))
  expect(values(ja.get(place)!)).toEqual(values(en.get(place)!))
})

test.each([...en.keys()])('%s: plural forms are those that each language has', (place) => {
  const forms = (words: ReadonlyMap<string, string>) =>
    [...words.keys()].filter((key) => withoutPlural(key) !== key).map((key) => key.slice(withoutPlural(key).length))
  expect(forms(ja.get(place)!).filter((form) => form !== '_other')).toEqual([])
  const english = en.get(place)!
  for (const key of english.keys())
    if (withoutPlural(key) !== key)
      for (const form of ['_one', '_other']) expect([...english.keys()]).toContain(withoutPlural(key) + form)
})

test('Japanese words are Japanese, and English words are not', () => {
  const spoken = (text: string) => text.replace(/\{\{.*?\}\}/g, '').replace(NAMES, '')
  const wrong = [...ja].flatMap(([place, words]) =>
    [...words]
      .filter(([, text]) => !JAPANESE.test(text) && /\p{L}{2,}/u.test(spoken(text)))
      .map(([key, text]) => `ja ${place} ${key}: ${text}`),
  )
  const foreign = [...en].flatMap(([place, words]) =>
    [...words].filter(([, text]) => JAPANESE.test(text)).map(([key, text]) => `en ${place} ${key}: ${text}`),
  )
  expect([...wrong, ...foreign]).toEqual([])
})

test('nothing is empty, and Japanese sentences end as Japanese ones do', () => {
  for (const [place, words] of ja)
    for (const [key, text] of words) {
      expect(text.trim(), `${place} ${key}`).not.toBe('')
      expect(text, `${place} ${key}`).not.toMatch(/[ぁ-んァ-ヶ一-龠][.,]( |$)/)
    }
})
