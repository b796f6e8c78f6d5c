// What a sample is called on the screen: files keep their names, rows and drawn samples are counted in the user's language.
import { sampleText } from '../../shared/data/sampleNames.ts'
import { useWords } from '../i18n/index.ts'

export function useSampleTitle(): (name: string) => string {
  const { say } = useWords()
  return (name) => say(sampleText(name))
}
