// Tsumiki's own window, where the editor runs in one; undefined in a browser.
import type { TsumikiDesktop } from '../../shared/desktop/bridge.ts'

declare global {
  interface Window {
    readonly tsumikiDesktop?: TsumikiDesktop
  }
}

export const desktop: TsumikiDesktop | undefined = globalThis.window?.tsumikiDesktop
