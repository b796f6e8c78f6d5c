// Varies pictures at random in many ways at once.
import { choice, number, type Values } from '../../schema/index.ts'
import type { Ops, Tensor } from '../../tensor/graph.ts'
import { expectPicture, perSample, places, sampled, slid } from '../augmentation.ts'
import { defineLayer, type LayerContext } from '../definition.ts'
import { passThrough } from '../kerasForms.ts'
import { normalFrom } from '../random.ts'

const range = (en: string, ja: string, value: number, max: number, help: { en: string; ja: string }) =>
  number({ default: value, min: 0, max, label: { en, ja }, help })

const properties = {
  shift: range('Shift', '平行移動', 2, 1000, { en: 'Pixels, at most.', ja: '最大の移動量（画素）です。' }),
  scale: range('Scale', '拡大縮小', 0.1, 0.9, { en: '0.1: 0.9 to 1.1 times.', ja: '0.1 なら 0.9〜1.1 倍です。' }),
  angle: range('Angle', '回転', 10, 45, {
    en: 'Degrees to either side, at most.',
    ja: '左右それぞれの最大の角度（度）です。',
  }),
  aspect: range('Aspect', '縦横比', 0.1, 0.9, {
    en: '0.1: wider or higher by up to 10 %.',
    ja: '0.1 なら縦または横に最大 10 % 伸びます。',
  }),
  distortion: range('Distortion', 'ゆがみ', 0, 20, {
    en: 'Height of waves, in pixels, at most.',
    ja: '波の高さの最大（画素）です。',
  }),
  flip: choice({
    default: 'none',
    options: {
      none: { en: 'None', ja: 'なし' },
      horizontal: { en: 'Left and right', ja: '左右' },
      vertical: { en: 'Upside down', ja: '上下' },
      both: { en: 'Both, each by itself', ja: '左右と上下（それぞれ独立）' },
    },
    label: { en: 'Flip', ja: '反転' },
  }),
  brightness: range('Brightness', '明るさ', 0, 10, {
    en: 'Added or taken away, at most.',
    ja: '足し引きする最大の値です。',
  }),
  contrast: range('Contrast', 'コントラスト', 0, 0.9, {
    en: '0.2: 0.8 to 1.2 times.',
    ja: '0.2 なら 0.8〜1.2 倍です。',
  }),
  noise: range('Noise', 'ノイズ', 0, 10, { en: 'Deviation of normal noise.', ja: '加える正規ノイズの標準偏差です。' }),
  border: choice({
    default: 'edge',
    options: { edge: { en: 'The edge goes on', ja: '端の値を延ばす' }, zero: { en: 'Zeros', ja: 'ゼロ' } },
    label: { en: 'Beyond the picture', ja: '画像の外側' },
  }),
}

type Properties = Values<typeof properties>

export default defineLayer({
  type: 'imageAugmentation',
  category: 'augmentation',
  common: true,
  aliases: [
    'ImageAugmentation',
    'data augmentation',
    'RandomRotation',
    'RandomZoom',
    'データ拡張',
    '画像拡張',
    '水増し',
    '回転',
  ],
  text: {
    en: {
      name: 'ImageAugmentation',
      summary:
        'While training, shows every picture a little different each time: moved, scaled, turned, bent, mirrored, brighter or noisier. Against overfitting with few pictures.',
    },
    ja: {
      name: '画像データ拡張',
      summary:
        '学習中だけ、画像を毎回少しずつ変えて見せます（移動、拡大縮小、回転、ゆがみ、反転、明るさ、ノイズ）。画像が少ないときの過学習を抑えます。',
    },
  },
  properties,
  examples: [
    { inputs: [[1, 5, 5]], properties: { shift: 1 } },
    {
      inputs: [[2, 4, 6]],
      properties: {
        shift: 0,
        scale: 0,
        aspect: 0,
        angle: 20,
        distortion: 1,
        flip: 'both',
        brightness: 0.2,
        border: 'zero',
      },
    },
    { inputs: [[3, 3, 3]], properties: { angle: 0, contrast: 0.3, noise: 0.1 } },
  ],
  trainingOnly: true,
  shape([input]) {
    expectPicture(input)
    return input
  },
  forward(op, [x], _, p, context) {
    if (!context.training) return x
    return [placed, turned, mirrored, lit].reduce((y, vary) => vary(op, y, p, context), x)
  },
  keras: () => passThrough,
})

function placed(op: Ops, x: Tensor, { shift, scale, aspect, border }: Properties, context: LayerContext): Tensor {
  if (!shift && !scale && !aspect) return x
  const zoom = perSample(op, context, 1 - scale, 1 + scale)
  // One side longer by the factor's root, the other shorter.
  const stretch = op.sqrt(op.add(1, op.mul(perSample(op, context), aspect)))
  const wider = op.less(perSample(op, context), 0.5)
  const along = (length: number, factor: Tensor) => {
    const middle = (length - 1) / 2
    const moved = op.sub(op.sub(places(op, length, 2), middle), perSample(op, context, -shift, shift))
    return op.add(op.div(moved, op.mul(zoom, factor)), middle)
  }
  const [, , height, width] = x.shape
  const rows = along(height, op.where(wider, op.div(1, stretch), stretch))
  return sampled(op, x, rows, along(width, op.where(wider, stretch, op.div(1, stretch))), border === 'edge')
}

// Of a GPU's own sine only three digits are right, whatever the angle.
/** Of x, x³, x⁵ …: to a ten-thousandth and better for the angles that are offered. */
const SINE = [1, -1 / 6, 1 / 120, -1 / 5040]
const TANGENT = [1, 1 / 3, 2 / 15, 17 / 315, 62 / 2835]

function oddSeries(op: Ops, x: Tensor, factors: readonly number[]): Tensor {
  const square = op.mul(x, x)
  const [last, ...others] = [...factors].reverse()
  const sum = others.reduce((y: Tensor, factor) => op.add(op.mul(y, square), factor), op.constant(last))
  return op.mul(x, sum)
}

/** A wave of period 1 between −1 and 1, of parabolas. */
function waveOf(op: Ops, phase: Tensor): Tensor {
  const at = op.sub(op.sub(phase, op.floor(phase)), 0.5)
  return op.mul(op.mul(at, 8), op.sub(1, op.mul(op.abs(at), 2)))
}

/** By three shears (Paeth 1986), each with a wave on top of it. */
function turned(op: Ops, x: Tensor, { angle, distortion, border }: Properties, context: LayerContext): Tensor {
  if (!angle && !distortion) return x
  const most = (angle * Math.PI) / 180
  const turn = perSample(op, context, -most, most)
  const waves = distortion / 2
  const shear = (y: Tensor, axis: 2 | 3, slope: Tensor, steepest: number, wave: number) => {
    const across = axis === 2 ? 3 : 2
    const length = x.shape[across]
    const from = op.sub(places(op, length, across), (length - 1) / 2)
    let steps = op.mul(slope, from)
    if (wave) {
      const phase = op.add(op.mul(places(op, length, across), 1.5 / length), perSample(op, context))
      steps = op.add(steps, op.mul(waveOf(op, phase), perSample(op, context, 0, 2 * wave)))
    }
    return slid(op, y, axis, steps, (steepest * (length - 1)) / 2 + 2 * wave, border === 'edge')
  }
  const half = op.neg(oddSeries(op, op.mul(turn, 0.5), TANGENT))
  const first = shear(x, 3, half, Math.tan(most / 2), waves)
  const second = shear(first, 2, oddSeries(op, turn, SINE), Math.sin(most), waves)
  return angle ? shear(second, 3, half, Math.tan(most / 2), 0) : second
}

function mirrored(op: Ops, x: Tensor, { flip }: Properties, context: LayerContext): Tensor {
  const axes = { none: [], horizontal: [3], vertical: [2], both: [2, 3] }[flip]
  return axes.reduce((y, axis) => op.where(op.less(perSample(op, context), 0.5), op.flip(y, [axis]), y), x)
}

function lit(op: Ops, x: Tensor, { contrast, brightness, noise }: Properties, context: LayerContext): Tensor {
  let y = x
  if (contrast) {
    const mean = op.mean(y, [1, 2, 3], true)
    y = op.add(op.mul(op.sub(y, mean), perSample(op, context, 1 - contrast, 1 + contrast)), mean)
  }
  if (brightness) y = op.add(y, perSample(op, context, -brightness, brightness))
  if (noise) y = op.add(y, op.mul(normalFrom(op, context.uniform(y.shape), context.uniform(y.shape)), noise))
  return y
}
