// One-line opinions on everyday things, good ones and bad ones, in English or Japanese: a first set of texts.
import type { Random } from '../../../random.ts'
import { choice } from '../../../schema/index.ts'
import type { VariableData } from '../../dataset.ts'
import { defineGenerator, labels } from '../definition.ts'
import { opinionWords } from '../opinionWords.ts'

export default defineGenerator({
  type: 'opinions',
  text: {
    en: {
      name: 'Opinions',
      summary: 'One-line opinions, good or bad, on food, films and rooms: a first set of texts.',
    },
    ja: {
      name: '短い感想',
      summary: '料理・映画・部屋などへの短い感想（良い・悪い）です。はじめての文章分類に向いています。',
    },
  },
  properties: {
    language: choice({
      default: 'ja',
      options: { en: { en: 'English', ja: '英語' }, ja: { en: 'Japanese', ja: '日本語' } },
      label: { en: 'Language', ja: '言語' },
    }),
  },
  scaling: 'none',
  generate(count, random, { language }) {
    const classes = Int32Array.from({ length: count }, (_, index) => index % 2)
    const sentences = Array.from(classes, (kind) => sentence(language === 'en' ? 'en' : 'ja', kind, random))
    return [texts(sentences), labels(['good', 'bad'], classes)]
  },
})

function sentence(language: 'en' | 'ja', kind: number, random: Random): string {
  const pick = (list: readonly string[]) => list[random.below(list.length)]
  const { things, said, asides, patterns } = opinionWords[language]
  const words = said[kind]
  return pick(patterns)
    .replace('THING', pick(things))
    .replace('SAID', pick(words))
    .replace('ALSO', pick(words))
    .replace('ASIDE', pick(asides))
}

/** In alphabetical order, so that a text's number says nothing. */
function texts(sentences: readonly string[]): VariableData {
  const different = [...new Set(sentences)].sort()
  const numbers = new Map(different.map((text, index) => [text, index]))
  const values = Int32Array.from(sentences, (text) => numbers.get(text)!)
  return { name: 'x', shape: [1], classes: different, values, scale: 1, offset: 0 }
}
