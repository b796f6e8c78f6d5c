// Daily weather with seasons, invented: the next day's temperature from the last days' temperature, humidity and pressure.
import type { Random } from '../../../random.ts'
import { integer, number } from '../../../schema/index.ts'
import { defineGenerator, numbers } from '../definition.ts'

interface Day {
  /** °C */
  temperature: number
  /** % */
  humidity: number
  /** hPa */
  pressure: number
}

/**
 * Pressure wanders around its mean and takes days to return (an autoregressive process); falling pressure brings warm
 * and moist air, rising pressure cold and dry air, on top of the seasons of a temperate climate.
 */
function weather(count: number, random: Random, noise: number): Day[] {
  const days: Day[] = []
  let pressure = 0
  let warmth = 0
  for (let day = 0; day < count; day++) {
    const season = -Math.cos((2 * Math.PI * (day - 25)) / 365)
    const before = pressure
    pressure = 0.75 * pressure + 4.5 * random.normal()
    const change = pressure - before
    warmth = 0.7 * warmth - 0.25 * change + 1.2 * noise * random.normal()
    const humidity = 65 + 8 * season - 1.2 * pressure - 0.6 * change + 4 * noise * random.normal()
    days.push({
      temperature: 15 + 10 * season + warmth + 0.8 * noise * random.normal(),
      humidity: Math.min(100, Math.max(15, humidity)),
      pressure: 1013 + pressure,
    })
  }
  return days
}

const measures = ['temperature', 'humidity', 'pressure'] as const

export default defineGenerator({
  type: 'weather',
  text: {
    en: {
      name: 'Weather',
      summary: "An invented daily weather series with seasons: predict the next day's temperature from the last days.",
    },
    ja: { name: '天気', summary: '季節のある架空の毎日の天気です。直前の数日から翌日の気温を予測します。' },
  },
  properties: {
    days: integer({
      default: 3,
      min: 1,
      max: 30,
      label: { en: 'Days looked back', ja: 'さかのぼる日数' },
      help: { en: 'Each of them gives three inputs.', ja: '1 日につき 3 つの入力になります。' },
    }),
    noise: number({
      default: 1,
      min: 0,
      max: 3,
      label: { en: 'Noise', ja: 'ノイズ' },
      help: {
        en: '1 is a changeable climate; 0 has no chance but the pressure.',
        ja: '1 で変わりやすい気候、0 で気圧以外の偶然がなくなります。',
      },
    }),
  },
  scaling: 'standardise',
  generate(count, random, { days, noise }) {
    const series = weather(count + days, random, noise)
    const features = Array.from({ length: days }, (_, day) =>
      measures.map((measure) => `${measure} ${days - day === 1 ? 'today' : `${days - day - 1} days ago`}`),
    ).flat()
    const x = new Float32Array(count * features.length)
    const y = new Float32Array(count)
    for (let i = 0, to = 0; i < count; i++) {
      for (let day = i; day < i + days; day++) for (const measure of measures) x[to++] = series[day][measure]
      y[i] = series[i + days].temperature
    }
    return [numbers('x', features, x), numbers('y', ['temperature tomorrow'], y)]
  },
})
