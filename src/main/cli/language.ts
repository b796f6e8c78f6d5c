// The language of the command line: --lang, else the terminal's locale, else the system's.
import { type Language, languages } from '../../shared/text.ts'

/** As a value of --lang; undefined where it is no language that Tsumiki speaks. */
export function asLanguage(word: string): Language | undefined {
  return languages.find((language) => language === word.toLowerCase())
}

/** Read before everything else, as help and complaints about the other options are in it too. */
export function languageOf(args: readonly string[], environment: NodeJS.ProcessEnv = process.env): Language {
  const given = args.flatMap((arg, i) =>
    arg === '--lang' ? [args[i + 1]] : arg.startsWith('--lang=') ? [arg.slice(7)] : [],
  )
  return asLanguage(given[0] ?? '') ?? localeLanguage(environment)
}

function localeLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  const locale = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return /^ja([_.@-]|$)/i.test(locale) ? 'ja' : 'en'
}
