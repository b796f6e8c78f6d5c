// How a text becomes the numbers of an exported model's input, in words.
import type { VariablePreprocessing } from '../../shared/data/dataset.ts'
import type { Text } from '../../shared/text.ts'

type TextPreprocessing = Extract<VariablePreprocessing, { kind: 'text' }>

export function textText({ tokens, lowerCase, length, vocabulary }: TextPreprocessing): Text[] {
  const [cut, cutJa] =
    tokens === 'words'
      ? [
          "words (JavaScript: new Intl.Segmenter('ja', { granularity: 'word' }), those with isWordLike)",
          "単語（JavaScript の new Intl.Segmenter('ja', { granularity: 'word' }) で isWordLike のもの）",
        ]
      : ['characters (graphemes, without white space)', '文字（書記素、空白を除く）']
  const [lower, lowerJa] = lowerCase ? [' and in lower case', '・小文字'] : ['', '']
  return [
    {
      en: `  Text in Unicode NFKC${lower}, cut into ${cut}; the first ${length}, each as its number in 'vocabulary' of the JSON file (${vocabulary.length} numbers): 1 for tokens that are not there, 0 to fill up.`,
      ja: `  文章を Unicode NFKC${lowerJa}にして${cutJa}に区切り、先頭の ${length} 個をそれぞれ JSON ファイルの vocabulary での番号にします（全 ${vocabulary.length} 個）。ない語は 1、足りない分は 0 です。`,
    },
  ]
}
