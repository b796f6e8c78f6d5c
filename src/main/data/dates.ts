// Dates and times as people write them: 2026-11-21, 2026/11/21 9:30, 2026年11月21日, 21:15.
const date = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:(?:[-/.]|月)(\d{1,2})日?|月)?/
const time = /^(\d{1,2})(?::|時)(\d{1,2})(?:(?::|分)(?:(\d{1,2})(\.\d+)?秒?)?)?(Z|[+-]\d{2}:?\d{2})?$/
const dayMilliseconds = 86_400_000

/** Days since 1970-01-01, with the time of day as a fraction; of a time alone, the fraction. undefined: no date. */
export function readDate(cell: string): number | undefined {
  const words = cell.normalize('NFKC').trim()
  const found = date.exec(words)
  if (!found) return readTime(words)
  const [all, year, month, day = '1'] = found
  const rest = words.slice(all.length).replace(/^(T|\s*\([^)]*\)|\s)\s*/, '')
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const read = new Date(midnight)
  // Date.UTC takes the 31st of February for a day in March.
  if (read.getUTCMonth() !== Number(month) - 1 || read.getUTCDate() !== Number(day)) return undefined
  const ofDay = rest === '' ? 0 : readTime(rest)
  return ofDay === undefined ? undefined : midnight / dayMilliseconds + ofDay
}

/** The part of a day. */
function readTime(words: string): number | undefined {
  const [all, hours, minutes, seconds = '0', fraction = '0', zone] = time.exec(words) ?? []
  if (all === undefined || Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  const east =
    zone && zone !== 'Z' ? Number(`${zone[0]}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))) : 0
  return (Number(hours) * 3600 + (Number(minutes) - east) * 60 + Number(seconds) + Number(fraction)) / 86_400
}
