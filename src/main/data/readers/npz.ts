// Reads NPZ, a zip file of NumPy arrays: only the arrays that are used are unpacked, within limits.
import { unzipSync } from 'fflate'
import { UserError } from '../../../shared/errors.ts'
import type { Text } from '../../../shared/text.ts'
import { largestBytes, tooLarge } from '../files.ts'
import { type NpyArray, parseNpy } from './npy.ts'

export interface NpzArrays {
  x: NpyArray
  y?: NpyArray
  notices: Text[]
}

const mostEntries = 1000
/** Deflate packs no better than 1032 to 1. */
const bestRatio = 1032

/** 'x' (and 'y') are used; else 'x_train' (and 'y_train'); else a single array, as x. Everything else is told. */
export function parseNpz(bytes: Uint8Array, file: string): NpzArrays {
  const names = [...entriesOf(bytes, file).keys()]
  const named = (wanted: string) => names.find((name) => name.toLowerCase() === wanted)
  const found = [
    [named('x'), named('y')],
    [named('x_train'), named('y_train')],
  ].find(([x]) => x !== undefined)
  const [x, y] = found ?? (names.length === 1 ? names : [])
  if (x === undefined) throw unclear(file, names)
  const used = [x, y].filter((name) => name !== undefined)
  const unpacked = entriesOf(bytes, file, used)
  const array = (name: string) => parseNpy(unpacked.get(name)!, `${file}/${name}.npy`)
  const left = names.filter((name) => !used.includes(name))
  return {
    x: array(x),
    y: y === undefined ? undefined : array(y),
    notices: left.length ? [leftOut(file, used, left)] : [],
  }
}

/** By name, without '.npy'; the bytes of those that are wanted. */
function entriesOf(
  bytes: Uint8Array,
  file: string,
  wanted: readonly string[] = [],
): Map<string, Uint8Array | undefined> {
  const names: string[] = []
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name: path, size, originalSize }) => {
        if (!path.endsWith('.npy')) return false
        const name = path.slice(0, -4)
        names.push(name)
        if (names.length > mostEntries) throw tooMany(file)
        if (!wanted.includes(name)) return false
        if (originalSize > largestBytes) throw tooLarge(`${file}/${path}`)
        if (originalSize > bestRatio * size + bestRatio) throw new Error('announces more than it can hold')
        return true
      },
    })
    return new Map(names.map((name) => [name, unpacked[`${name}.npy`]]))
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    throw new UserError(
      {
        en: `'${file}' is a damaged NPZ (zip) file. Save it again with numpy.savez, or copy it again.`,
        ja: `「${file}」は壊れた NPZ（zip）ファイルです。numpy.savez で保存し直すか、コピーをやり直してください。`,
      },
      { cause },
    )
  }
}

function unclear(file: string, names: readonly string[]): UserError {
  const shown = names.slice(0, 10).join(', ') + (names.length > 10 ? ', …' : '')
  return new UserError({
    en: `'${file}' holds ${names.length} arrays (${shown || 'none'}), and none is called x. Save the inputs as x and the labels as y: numpy.savez('data.npz', x=…, y=…).`,
    ja: `「${file}」には配列が ${names.length} 個あり（${shown || 'なし'}）、x という名前のものがありません。入力を x、ラベルを y として numpy.savez('data.npz', x=…, y=…) で保存してください。`,
  })
}

function leftOut(file: string, used: readonly string[], left: readonly string[]): Text {
  const shown = left.slice(0, 5).join(', ') + (left.length > 5 ? ', …' : '')
  return {
    en: `'${file}': of its arrays ${used.join(' and ')} ${used.length > 1 ? 'are' : 'is'} used, not ${shown}.`,
    ja: `「${file}」の配列のうち ${used.join(' と ')} を使い、${shown} は使いません。`,
  }
}

function tooMany(file: string): UserError {
  return new UserError({
    en: `'${file}' holds more than ${mostEntries} arrays. Save the inputs as one array x and the labels as y.`,
    ja: `「${file}」には ${mostEntries} 個を超える配列があります。入力を 1 つの配列 x、ラベルを y として保存してください。`,
  })
}
