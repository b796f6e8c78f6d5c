// The argument RUN, which several commands take.
import type { ArgumentDefinition } from './command.ts'

export const runArgument: ArgumentDefinition = {
  name: 'RUN',
  text: {
    en: 'a run: its folder, or the beginning of its name or of its two words',
    ja: '実行。フォルダー、または名前（か 2 つの単語）の先頭部分',
  },
}
