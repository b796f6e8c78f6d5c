// A note on the canvas.
import { text } from '../../schema/index.ts'
import { defineLayer } from '../definition.ts'

export default defineLayer({
  type: 'comment',
  category: 'input',
  aliases: ['Comment', 'note', 'メモ', '注釈'],
  text: {
    en: { name: 'Comment', summary: 'A note on the canvas; it computes nothing.' },
    ja: { name: 'コメント', summary: 'キャンバスに置くメモです。計算には影響しません。' },
  },
  properties: {
    text: text({ default: '', multiline: true, label: { en: 'Text', ja: '文章' } }),
  },
  examples: [],
  inputs: 0,
  terminal: 'annotation',
  shape: () => [],
  forward() {
    throw new Error('a comment computes nothing')
  },
})
