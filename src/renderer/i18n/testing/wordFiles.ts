// The words of the screens as flat lists, and the sources that ask for them.

type Tree = { readonly [key: string]: string | Tree }

const files = import.meta.glob<Tree>('../../../../assets/locales/*/*.json', { eager: true, import: 'default' })
const raw = import.meta.glob<string>(['../../**/*.{ts,tsx}', '!../../**/*.test.*', '!../../**/testing/**'], {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** By place, then by key: 'train' → 'notice.ask' → words. */
export function wordsIn(language: 'en' | 'ja'): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const ofLanguage = Object.entries(files).flatMap(([path, tree]) => {
    const [, spoken, place] = /locales\/(\w+)\/(\w+)\.json$/.exec(path)!
    return spoken === language ? [[place, new Map(flat(tree))] as const] : []
  })
  return new Map(ofLanguage)
}

function flat(tree: Tree, before = ''): [key: string, words: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  )
}

/** 'things_one' and 'things_other' are asked for as 'things'. */
export const withoutPlural = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '')

/** Path from src/renderer, and text, of every source that ships. */
export const sources: readonly (readonly [path: string, text: string])[] = Object.entries(raw).map(([path, text]) => [
  path.replace('../../', ''),
  text,
])
