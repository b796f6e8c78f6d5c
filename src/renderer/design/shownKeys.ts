// Keys as they are written on this machine's keyboard, in the language of the screen.
import type { TFunction } from 'i18next'

const isMac = navigator.platform.startsWith('Mac')

export function shownKeys(keys: string, words: TFunction): string {
  const own = isMac ? keys.replace('Ctrl', '⌘').replace('Alt', '⌥') : keys
  return words(`key.${keys}`, { defaultValue: own })
}
