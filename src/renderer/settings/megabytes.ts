// What a field of gigabytes means for the settings.

/** Empty, or no amount: 0, which leaves it to the engine. */
export function megabytesOf(gigabytes: string | number): number {
  const number = Number(gigabytes)
  return Number.isFinite(number) && number > 0 ? Math.round(1000 * number) : 0
}
