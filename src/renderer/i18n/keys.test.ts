// Every key that is asked for has words, and every word is asked for.
import { expect, test } from 'vitest'
import { sources, withoutPlural, wordsIn } from './testing/wordFiles.ts'

const places = wordsIn('en')
const keys = [...places].flatMap(([place, words]) =>
  [...words.keys()].map((key) => ({ place, key: withoutPlural(key) })),
)

/** Strings, and templates as patterns: `place.${each}` asks for every key of that form. */
const literals = new Set<string>()
const patterns: RegExp[] = []
for (const [, text] of sources) {
  for (const [, , literal] of text.matchAll(/(['"])((?:(?!\1)[^\\\n])*)\1/g)) literals.add(literal)
  for (const [, template] of text.matchAll(/`([^`]+)`/g)) {
    const parts = template.split(/\$\{[^}]*\}/)
    // A template that says nothing itself would ask for everything.
    if (parts.length > 1 && /^[a-zA-Z]+[.a-zA-Z]*$/.test(parts.join('')))
      patterns.push(new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w.-]+')}$`))
  }
}

const mentioned = (key: string) => literals.has(key) || patterns.some((pattern) => pattern.test(key))

test('every word is asked for', () => {
  const unused = keys.filter(({ key }) => !mentioned(key)).map(({ place, key }) => `${place} ${key}`)
  expect([...new Set(unused)]).toEqual([])
})

test('every key that a screen asks for has words', () => {
  const missing = sources.flatMap(([path, text]) =>
    asked(text)
      .filter((ask) => !isKnown(ask))
      .map((ask) => ({ path, ...ask })),
  )
  expect(missing).toEqual([])
})

interface Ask {
  /** Where a file has several of one name, any of them may be meant. */
  places: string[]
  key: string
}

const isKnown = ({ places: asked, key }: Ask) => keys.some((known) => asked.includes(known.place) && known.key === key)

function asked(text: string): Ask[] {
  const byName = new Map<string, string[]>()
  for (const [, names, place = 'app'] of text.matchAll(/const \{([^}]*)\} = useWords\((?:'(\w+)')?\)/g)) {
    const name = /\bwords(?::\s*(\w+))?/.exec(names)
    if (name) byName.set(name[1] ?? 'words', [...(byName.get(name[1] ?? 'words') ?? []), place])
  }
  const screens = [...byName].flatMap(([name, places]) =>
    [...text.matchAll(new RegExp(`(?<![\\w.])${name}\\('([^']+)'`, 'g'))].map(([, key]) => ({ places, key })),
  )
  const texts = [...text.matchAll(/\b(?:textOf|bothLanguages)\(\s*'(\w+)',\s*'([^']+)'/g)]
  return [...screens, ...texts.map(([, place, key]) => ({ places: [place], key }))]
}
