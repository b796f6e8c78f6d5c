// Sentences of the scripts, in the user's language, on stderr: stdout belongs to what the user asked for.

/** 'ja' where the terminal's locale, or else the system's, is Japanese. */
export function language(environment = process.env) {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const locale = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return /^ja\b|^ja_/i.test(locale) ? 'ja' : 'en'
}

export function inUsersLanguage({ en, ja }) {
  return language() === 'ja' ? ja : en
}

export function tell(text) {
  process.stderr.write(`${inUsersLanguage(text)}\n`)
}

/** A reason, which the user can mend, why Tsumiki cannot be made ready. */
export class SetupError extends Error {
  constructor(text) {
    super(inUsersLanguage(text))
    this.name = 'SetupError'
  }
}
