// The shape that a recipe brings sounds to; sounds that differ while no rule says what to do are refused with the counts.
import path from 'node:path'
import type { SoundShape } from '../../../shared/data/dataset.ts'
import type { AudioRecipe, LogMelRecipe } from '../../../shared/data/document.ts'
import { UserError } from '../../../shared/errors.ts'
import { namingGone } from '../files.ts'
import { eachOf } from '../pictures/several.ts'
import type { RawSounds, SoundFiles } from '../raw.ts'
import { soundHeader } from './header.ts'
import { resampledLength } from './resample.ts'

export type SoundFacts = { rate: number; channels: number; length: number }

export async function soundFacts(raw: RawSounds | SoundFiles): Promise<SoundFacts[]> {
  if (raw.kind === 'sounds') {
    const { rate, channels, count } = raw
    return Array.from({ length: count }, () => ({ rate, channels, length: raw.values.length / count / channels }))
  }
  const facts: SoundFacts[] = new Array(raw.paths.length)
  await eachOf(raw.paths, async (name, index) => {
    facts[index] = await namingGone(name, soundHeader(path.resolve(raw.folder, name), name))
  })
  return facts
}

export function shapeByRule(facts: readonly SoundFacts[], recipe: AudioRecipe, file: string): SoundShape {
  checkAudio(recipe)
  const { crop, channels, logMel } = recipe
  const rate = recipe.rate ?? common(facts.map((each) => each.rate)) ?? differentRates(facts, file)
  const lengths = facts.map((each) => resampledLength(each.length, each.rate, rate))
  const length =
    recipe.seconds === undefined
      ? (common(lengths) ?? differentLengths(lengths, rate, file))
      : Math.max(1, Math.round(recipe.seconds * rate))
  return { rate, length, channels, crop, ...(logMel && { logMel }) }
}

function common(values: readonly number[]): number | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined
}

function checkAudio({ rate, seconds, logMel }: AudioRecipe): void {
  if (rate !== undefined && !(Number.isInteger(rate) && rate >= 100 && rate <= 384_000))
    throw wrong('rate', rate, { en: 'a whole number from 100 to 384000', ja: '100〜384000 の整数' })
  if (seconds !== undefined && !(seconds > 0 && seconds <= 600))
    throw wrong('seconds', seconds, { en: 'above 0 and at most 600', ja: '0 より大きく 600 以下' })
  if (logMel) checkLogMel(logMel)
}

function checkLogMel({ window, hop, bands }: LogMelRecipe): void {
  if (!(Number.isInteger(Math.log2(window)) && window >= 16 && window <= 16_384))
    throw wrong('logMel.window', window, { en: 'a power of two from 16 to 16384', ja: '16〜16384 の 2 の累乗' })
  if (!(Number.isInteger(hop) && hop >= 1 && hop <= window))
    throw wrong('logMel.hop', hop, { en: 'a whole number from 1 to the window', ja: '1 から窓の長さまでの整数' })
  if (!(Number.isInteger(bands) && bands >= 1 && bands <= 256))
    throw wrong('logMel.bands', bands, { en: 'a whole number from 1 to 256', ja: '1〜256 の整数' })
}

function wrong(key: string, value: unknown, needed: { en: string; ja: string }): UserError {
  return new UserError({
    en: `The recipe's audio.${key} must be ${needed.en}, not ${JSON.stringify(value)}. Change it.`,
    ja: `レシピの audio.${key} は${needed.ja}にしてください（今は ${JSON.stringify(value)}）。`,
  })
}

/** '44100 (12), 16000 (3)' of at most five. */
function counted(words: readonly string[]): { en: string; ja: string } {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const list = [...counts].sort(([, a], [, b]) => b - a)
  const more = list.length > 5 ? ', …' : ''
  return {
    en:
      list
        .slice(0, 5)
        .map(([word, count]) => `${word} (${count})`)
        .join(', ') + more,
    ja:
      list
        .slice(0, 5)
        .map(([word, count]) => `${word}（${count} 件）`)
        .join('、') + (more && '、…'),
  }
}

function differentRates(facts: readonly SoundFacts[], file: string): never {
  const list = counted(facts.map(({ rate }) => `${rate} Hz`))
  throw new UserError({
    en: `'${file}': the sounds have different sampling rates: ${list.en}. Give the recipe a rate (audio.rate) that all are brought to.`,
    ja: `「${file}」の音声はサンプリング周波数がそろっていません: ${list.ja}。そろえる周波数（audio.rate）をレシピに指定してください。`,
  })
}

function differentLengths(lengths: readonly number[], rate: number, file: string): never {
  const list = counted(lengths.map((length) => `${secondsOf(length, rate)} s`))
  throw new UserError({
    en: `'${file}': the sounds have different lengths: ${list.en}. Give the recipe a length (audio.seconds); longer sounds are cut, shorter ones filled up with silence.`,
    ja: `「${file}」の音声は長さがそろっていません: ${list.ja}。長さ（audio.seconds）をレシピに指定してください。長い音声は切り、短い音声には無音を足します。`,
  })
}

export function secondsOf(length: number, rate: number): number {
  return Math.round((length / rate) * 1000) / 1000
}
