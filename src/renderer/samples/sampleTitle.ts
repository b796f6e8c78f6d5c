// What a sample is called on the screen: files keep their names, rows are counted in the user's language.
import { useWords } from '../i18n/index.ts'

export function useSampleTitle(): (name: string) => string {
  const { words } = useWords('samples')
  return (name) => {
    const row = /^row (\d+)$/.exec(name)?.[1]
    return row === undefined ? name : words('row', { n: row })
  }
}
