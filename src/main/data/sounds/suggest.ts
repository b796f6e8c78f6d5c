// Proposes the rate, length and spectrogram that sounds are brought to, and says what changes by it.
import type { AudioRecipe } from '../../../shared/data/document.ts'
import { isOrAre, type Text } from '../../../shared/text.ts'
import type { RawSounds, SoundFiles } from '../raw.ts'
import { type SoundFacts, secondsOf, soundFacts } from './rules.ts'

/** Speech and most sounds are told apart by what is below half of it. */
const highestRate = 16_000
const longestSeconds = 10
const bands = 40
/** More frames take long to train with on a laptop. */
const mostFrames = 128

export async function suggestSounds(raw: RawSounds | SoundFiles): Promise<{ audio: AudioRecipe; notices: Text[] }> {
  const facts = await soundFacts(raw)
  const rate = Math.min(highestRate, mostFrequent(facts.map((each) => each.rate)))
  const seconds = secondsFor(facts)
  const channels = facts.every((each) => each.channels >= 2) ? 2 : 1
  const logMel = logMelFor(Math.round(seconds * rate), rate)
  const notices = [...rateNotice(facts, rate), ...lengthNotice(facts, seconds), ...channelNotice(facts, channels)]
  return { audio: { rate, seconds, crop: 'centre', channels, ...(logMel && { logMel }) }, notices }
}

/** Windows of about 1/30 s; none where a sound is shorter than a few of them. */
function logMelFor(length: number, rate: number): AudioRecipe['logMel'] {
  const window = 2 ** Math.max(4, Math.round(Math.log2(rate / 31)))
  if (length < 4 * window) return undefined
  let hop = window / 2
  while (hop < window && length / hop > mostFrames) hop *= 2
  return { window, hop, bands }
}

/** The length of most, else one that nine of ten do not exceed. */
function secondsFor(facts: readonly SoundFacts[]): number {
  const lengths = facts.map(({ length, rate }) => length / rate)
  const common = mostFrequent(lengths)
  const most = lengths.filter((length) => length === common).length > lengths.length / 2
  const sorted = lengths.slice().sort((a, b) => a - b)
  const length = most ? common : Math.ceil(sorted[Math.floor(0.9 * (sorted.length - 1))] * 10) / 10
  return Math.min(longestSeconds, length)
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0][0]
}

function rateNotice(facts: readonly SoundFacts[], rate: number): Text[] {
  const others = facts.filter((each) => each.rate !== rate)
  if (others.length === 0) return []
  const rates = [...new Set(facts.map((each) => each.rate))].sort((a, b) => b - a).join(', ')
  return [
    {
      en: `${others.length} of ${facts.length} sounds ${isOrAre(others.length)} brought to ${rate} samples per second (rates in the files: ${rates} Hz).`,
      ja: `${facts.length} 件のうち ${others.length} 件の音声を ${rate} Hz に変換します（ファイルのサンプリング周波数: ${rates} Hz）。`,
    },
  ]
}

function lengthNotice(facts: readonly SoundFacts[], seconds: number): Text[] {
  const lengths = facts.map(({ length, rate }) => length / rate)
  const longer = lengths.filter((length) => length > seconds).length
  const shorter = lengths.filter((length) => length < seconds).length
  if (longer + shorter === 0) return []
  const [least, most] = [lengths.reduce((a, b) => Math.min(a, b)), lengths.reduce((a, b) => Math.max(a, b))]
  const range = `${secondsOf(least, 1)}–${secondsOf(most, 1)}`
  return [
    {
      en: `The sounds last ${range} s. They are brought to ${seconds} s: ${longer} are cut to their middle, ${shorter} filled up with silence.`,
      ja: `音声の長さは ${range} 秒です。${seconds} 秒にそろえます（${longer} 件は中央を残して切り、${shorter} 件には無音を足します）。`,
    },
  ]
}

function channelNotice(facts: readonly SoundFacts[], channels: number): Text[] {
  const mixed = facts.filter((each) => each.channels > channels).length
  if (mixed === 0) return []
  const more = facts.filter((each) => each.channels > 2).length
  return [
    channels === 2
      ? {
          en: `${more} sounds have more than two channels; the first two are used.`,
          ja: `${more} 件の音声にはチャンネルが 3 つ以上あります。最初の 2 つを使います。`,
        }
      : {
          en: `${mixed} of ${facts.length} sounds ${mixed === 1 ? 'has' : 'have'} several channels, mixed to one.`,
          ja: `${facts.length} 件のうち ${mixed} 件の音声には複数のチャンネルがあります。1 つに混ぜて使います。`,
        },
  ]
}
