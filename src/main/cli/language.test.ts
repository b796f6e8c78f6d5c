// The language: --lang before the locale, in the order in which systems read its variables.
import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test.each([
  [[], { LANG: 'ja_JP.UTF-8' }, 'ja'],
  [[], { LANG: 'C.UTF-8' }, 'en'],
  [[], { LANG: 'jam_JM.UTF-8' }, 'en'],
  [[], { LANG: 'ja_JP.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
  [[], { LANG: 'en_US.UTF-8', LC_MESSAGES: 'en_US.UTF-8', LC_ALL: 'ja' }, 'ja'],
  [['--lang', 'ja', 'devices'], { LANG: 'en_US.UTF-8' }, 'ja'],
  [['devices', '--lang=en'], { LANG: 'ja_JP.UTF-8' }, 'en'],
  [['devices', '--lang'], { LANG: 'ja_JP.UTF-8' }, 'ja'],
  [['devices', '--lang', 'fr'], { LANG: 'ja_JP.UTF-8' }, 'ja'],
])('%j with %j', (args, environment, language) => {
  expect(languageOf(args, environment)).toBe(language)
})
