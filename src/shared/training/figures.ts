// Numbers of training in words: losses, shares, times.
import { same, type Text } from '../text.ts'

/** Three significant digits: 0.0123, 1.23, 123; very small ones as 1.2e-7. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  if (value !== 0 && Math.abs(value) < 1e-4) return value.toExponential(1)
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en-US')
  return String(Number(value.toPrecision(3)))
}

/** 0.9531 as 95.3 %. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

/** 75 as 1 min 15 s; times of an hour and more without seconds. */
export function duration(seconds: number): Text {
  if (seconds < 1) return { en: 'under 1 s', ja: '1秒未満' }
  const whole = Math.round(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
  if (hours) return { en: `${hours} h ${minutes} min`, ja: `${hours}時間${minutes}分` }
  if (minutes) return { en: `${minutes} min ${rest} s`, ja: `${minutes}分${rest}秒` }
  return { en: `${rest} s`, ja: `${rest}秒` }
}

export const none: Text = same('–')
