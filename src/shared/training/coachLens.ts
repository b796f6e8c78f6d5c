// What the lens shows of a run's gradients: layers that learn nothing, gradients that vanish or explode.
import type { Advice } from './coach.ts'
import * as advice from './coachWords.ts'
import { type LensLayer, type Look, learningLayers, type Spread } from './lens.ts'

/** Beyond this share of one another, one learning rate cannot suit both layers. */
const FAR_APART = 1000

type Learning = LensLayer & { gradient: Spread }

/** By the last two looks: a single one may be chance. */
export function coachLens(looks: readonly Look[]): Advice | undefined {
  const [before, now] = [looks.at(-2), looks.at(-1)]
  if (!now) return undefined
  const found = judged(now)
  return found && before && judged(before)?.code === found.code ? found : undefined
}

function judged(look: Look): Advice | undefined {
  const layers = learningLayers(look)
  const last = layers.at(-1)
  if (!last || layers.length < 2) return undefined
  return broken(layers) ?? silent(layers) ?? vanishing(layers, last) ?? exploding(layers, last)
}

function broken(layers: readonly Learning[]): Advice | undefined {
  const found = layers.find(({ gradient }) => gradient.broken > 0)
  return found && { code: 'exploding', kind: 'problem', text: advice.brokenGradients(found.name) }
}

/** No gradient at all reaches its weights: every unit behind it is switched off. */
function silent(layers: readonly Learning[]): Advice | undefined {
  const found = layers.filter(({ gradient }) => gradient.mean === 0)
  if (found.length === 0) return undefined
  return { code: 'silent', kind: 'problem', text: advice.silentLayers(found.map(({ name }) => name)) }
}

function vanishing(layers: readonly Learning[], last: Learning): Advice | undefined {
  const least = extreme(layers, (a, b) => a < b)
  if (least === last || least.gradient.mean * FAR_APART > last.gradient.mean) return undefined
  return { code: 'vanishing', kind: 'problem', text: advice.vanishing(sizeOf(least), sizeOf(last)) }
}

function exploding(layers: readonly Learning[], last: Learning): Advice | undefined {
  const most = extreme(layers, (a, b) => a > b)
  if (most === last || most.gradient.mean < FAR_APART * last.gradient.mean) return undefined
  return { code: 'exploding', kind: 'problem', text: advice.exploding(sizeOf(most), sizeOf(last)) }
}

const sizeOf = ({ name, gradient }: Learning) => ({ name, mean: gradient.mean })

function extreme(layers: readonly Learning[], isBeyond: (a: number, b: number) => boolean): Learning {
  return layers.reduce((found, layer) => (isBeyond(layer.gradient.mean, found.gradient.mean) ? layer : found))
}
