// Names and ids by which a project's parts find each other: each may stand once.
import type { ProjectDocument } from './document.ts'
import type { Mismatch } from './kinds.ts'

export function duplicateIn({ networks, datasets, optimizers }: ProjectDocument): Mismatch | undefined {
  const names = Object.entries({ networks, datasets, optimizers })
  for (const [key, items] of names) {
    const twice = repeated(items.map(({ name }) => name))
    if (twice !== undefined) return mismatch([key, twice, 'name'], items[twice].name)
  }
  for (const [i, { nodes }] of networks.entries()) {
    const strange = nodes.findIndex(({ id }) => !/^[A-Za-z0-9_-]+$/.test(id))
    if (strange >= 0)
      return {
        path: ['networks', i, 'nodes', strange, 'id'],
        text: {
          en: 'may hold letters, digits, - and _ only.',
          ja: 'に使えるのは英数字と - と _ だけです。',
        },
      }
    const twice = repeated(nodes.map(({ id }) => id))
    if (twice !== undefined) return mismatch(['networks', i, 'nodes', twice, 'id'], nodes[twice].id)
  }
  return undefined
}

function repeated(words: readonly string[]): number | undefined {
  const seen = new Set<string>()
  for (const [i, word] of words.entries()) {
    if (seen.has(word)) return i
    seen.add(word)
  }
  return undefined
}

function mismatch(path: (string | number)[], word: string): Mismatch {
  return {
    path,
    text: {
      en: `is "${word}", which stands there twice. Give one of the two another one.`,
      ja: `の "${word}" が重複しています。どちらかを別のものにしてください。`,
    },
  }
}
