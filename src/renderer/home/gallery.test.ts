// Every template stands in the gallery, with its words in both languages.
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import en from '../../../assets/locales/en/home.json'
import ja from '../../../assets/locales/ja/home.json'
import { fittingTemplates, galleryEntries } from './gallery.ts'

const templates = readdirSync(new URL('../../../assets/templates', import.meta.url))
  .filter((file) => file.endsWith('.tsumiki'))
  .map((file) => file.replace('.tsumiki', ''))

test('every template is shown, in both languages', () => {
  expect(galleryEntries.map(({ template }) => template).sort()).toEqual(templates.sort())
  expect(Object.keys(en.template).sort()).toEqual(templates.sort())
  expect(Object.keys(ja.template).sort()).toEqual(templates.sort())
})

test('the first sample takes under a minute', () => {
  expect(galleryEntries[0].seconds).toBeLessThan(60)
})

test.each([
  [{ pictures: true, task: 'classes', classes: 10 }, 'lenet'],
  [{ pictures: false, task: 'classes', classes: 3 }, 'mlp'],
  [{ pictures: false, task: 'numbers', classes: 0 }, 'regression-mlp'],
  [{ pictures: false, series: true, task: 'numbers', classes: 0 }, 'forecast'],
  [{ pictures: false, films: true, task: 'classes', classes: 4 }, 'films'],
  [{ pictures: true, task: 'none', classes: 0 }, 'autoencoder'],
] as const)('%o begins with %s', (data, template) => {
  const fitting = fittingTemplates(data)
  expect(fitting[0]).toBe(template)
  for (const each of fitting) expect(templates).toContain(each)
})
