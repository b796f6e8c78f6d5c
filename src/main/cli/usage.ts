// Wrong usage, as commander finds it, in the user's language.
import type { CommanderError } from 'commander'
import type { Text } from '../../shared/text.ts'
import { toType } from './invocation.ts'

/** What is wrong and which values would be right; exit code 2. */
export function usageText({ code, message }: CommanderError): Text {
  // Commander tells what it found only inside its English sentence.
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1])
  const meant = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1]
  const english = meant ? ` Did you mean ${meant}?` : ''
  const japanese = meant ? `もしかして: ${meant}` : ''
  switch (code) {
    case 'commander.unknownOption':
      return { en: `There is no option ${first}.${english}`, ja: `${first} というオプションはありません。${japanese}` }
    case 'commander.unknownCommand':
      return {
        en: `There is no command '${first}'.${english}`,
        ja: `'${first}' というコマンドはありません。${japanese}`,
      }
    case 'commander.missingArgument':
      return { en: `${first} is missing.`, ja: `${first} を指定してください。` }
    case 'commander.optionMissingArgument':
      return { en: `${first} needs a value.`, ja: `${first} には値が必要です。` }
    case 'commander.missingMandatoryOptionValue':
      return { en: `${first} must be given.`, ja: `${first} を指定してください。` }
    case 'commander.invalidArgument':
      return invalid(first, second, message)
    case 'commander.excessArguments':
      return {
        en: `There are more arguments than '${first}' takes. Put quotes around a name with spaces.`,
        ja: `'${first}' の引数が多すぎます。空白を含む名前は引用符で囲んでください。`,
      }
    default:
      return { en: message, ja: message }
  }
}

function invalid(option: string, value: string, message: string): Text {
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1]
  if (choices)
    return {
      en: `${option} can be ${choices}, not '${value}'.`,
      ja: `${option} に指定できるのは ${choices} です（'${value}' は使えません）。`,
    }
  const least = message.endsWith('count') ? 1 : 0
  return {
    en: `${option} must be a whole number from ${least}, not '${value}'.`,
    ja: `${option} には ${least} 以上の整数を指定してください（'${value}' は使えません）。`,
  }
}

export function seeHelp(command: string | undefined): Text {
  const help = toType(...(command ? [command] : []), '--help')
  return { en: `How it is used: ${help}`, ja: `使い方: ${help}` }
}
