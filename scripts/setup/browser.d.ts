// Types of browser.js for the engine, which opens its window in the same browsers.
export function findBrowser(process?: { env: NodeJS.ProcessEnv; platform: NodeJS.Platform }): string | undefined
export function missingPackages(
  process?: { env: NodeJS.ProcessEnv; platform: NodeJS.Platform },
  has?: (path: string) => boolean,
): string[]
export function installPackages(names: readonly string[]): boolean
export function canInstallPackages(): boolean
