// Dates and times as people write them: 2026-11-21, 2026年11月21日 9時30分, 令和8年11月21日, 21.11.2026, Nov 21, 2026, 21:15.

/** What 3/4/2026 means: the 3rd of April, or the 4th of March. */
export type SlashOrder = 'dayFirst' | 'monthFirst'

export interface ReadDate {
  /** Days since 1970-01-01, with the time of day as a fraction; of a time alone, the fraction. */
  days: number
  /** It could be read in the other order, too, as far as its form goes. */
  slashed?: true
  /** 3月1日: it stands for that day of the year 2000. */
  yearless?: true
}

const yearFirst = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:(?:[-/.]|月)(\d{1,2})日?|月)?/
const ofEra =
  /^(明治|大正|昭和|平成|令和|[MTSHR](?=\d+[./年-]))(\d{1,2}|元)(?:年|[./-])(\d{1,2})(?:月|[./-])(\d{1,2})日?/i
const dayAndMonth = /^(\d{1,2})月(\d{1,2})日/
const withPoints = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/
const withSlashes = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/
const monthName =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const nameFirst = new RegExp(`^(${monthName})\\.? +(?:(\\d{1,2})(?:st|nd|rd|th)?,? +)?(\\d{4})(?!\\d)`, 'i')
const nameSecond = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -](${monthName})\\.?[ -](\\d{4})(?!\\d)`, 'i')
const time =
  /^(午前|午後|[ap]m )?(\d{1,2})(?::(?=\d)|時)(?:(\d{1,2})(?:(?::|分)(?:(\d{1,2})(\.\d+)?秒?)?)?)?( ?[ap]\.?m\.?)?(Z|[+-]\d{2}:?\d{2})?$/i
const eras: Record<string, number> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 }
const eraLetters: Record<string, string> = { M: '明治', T: '大正', S: '昭和', H: '平成', R: '令和' }
const dayMilliseconds = 86_400_000
const leapYear = 2000

interface Found {
  length: number
  year: number
  month: number
  day: number
  slashed?: true
  yearless?: true
}

/** undefined: no date. */
export function readDate(cell: string, slashes: SlashOrder = 'monthFirst'): ReadDate | undefined {
  const words = cell.normalize('NFKC').trim()
  const found = findDate(words, slashes)
  if (!found) {
    const alone = readTime(words)
    return alone === undefined ? undefined : { days: alone }
  }
  const { length, year, month, day, slashed, yearless } = found
  const rest = words.slice(length).replace(/^(T|\s*\([^)]*\)|,|\s)\s*/, '')
  const midnight = Date.UTC(year, month - 1, day)
  const read = new Date(midnight)
  // Date.UTC takes the 31st of February for a day in March.
  if (read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return undefined
  const ofDay = rest === '' ? 0 : readTime(rest)
  if (ofDay === undefined) return undefined
  return { days: midnight / dayMilliseconds + ofDay, ...(slashed && { slashed }), ...(yearless && { yearless }) }
}

function findDate(words: string, slashes: SlashOrder): Found | undefined {
  let found = yearFirst.exec(words)
  if (found) return made(found, found[1], found[2], found[3])
  found = ofEra.exec(words)
  if (found) {
    const era = eraLetters[found[1].toUpperCase()] ?? found[1]
    return made(found, eras[era] + (found[2] === '元' ? 1 : Number(found[2])), found[3], found[4])
  }
  found = dayAndMonth.exec(words)
  if (found) return { ...made(found, leapYear, found[1], found[2]), yearless: true }
  found = withPoints.exec(words)
  if (found) return made(found, found[3], found[2], found[1])
  found = withSlashes.exec(words)
  if (found) {
    const [first, second] = [found[1], found[3]]
    const [month, day] = slashes === 'dayFirst' ? [second, first] : [first, second]
    return { ...made(found, found[4], month, day), slashed: true }
  }
  found = nameFirst.exec(words)
  if (found) return made(found, found[3], numberOf(found[1]), found[2])
  found = nameSecond.exec(words)
  return found ? made(found, found[3], numberOf(found[2]), found[1]) : undefined
}

function made(found: RegExpExecArray, year: string | number, month: string | number, day: string | number = 1): Found {
  return { length: found[0].length, year: Number(year), month: Number(month), day: Number(day) }
}

function numberOf(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

/** The part of a day. */
function readTime(words: string): number | undefined {
  const [all, before, hours, minutes = '0', seconds = '0', fraction = '0', after, zone] = time.exec(words) ?? []
  if (all === undefined || Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  const half = (before ?? after)?.trim().toLowerCase()
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/^(午後|p)/.test(half) ? 12 : 0)
  const east =
    zone && !/z/i.test(zone) ? Number(`${zone[0]}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))) : 0
  return (hour * 3600 + (Number(minutes) - east) * 60 + Number(seconds) + Number(fraction)) / 86_400
}
