// Picture files that cannot be read: all are named at once, so that they can be mended or left out at once.
import { UserError } from '../../../shared/errors.ts'
import type { Text } from '../../../shared/text.ts'
import { type RawData, sampleName } from '../raw.ts'

/** Positions among the files that were to be read, and what is wrong with each. */
export type Unreadable = [index: number, text: Text][]

/** Of so many the names are told. */
const NAMED = 3

class UnreadablePictures extends UserError {
  constructor(
    text: Text,
    readonly indices: readonly number[],
  ) {
    super(text)
  }
}

export function refuseUnreadable(paths: readonly string[], unreadable: Unreadable): void {
  if (unreadable.length === 0) return
  const inOrder = [...unreadable].sort(([a], [b]) => a - b)
  const [[, first]] = inOrder
  const indices = inOrder.map(([index]) => index)
  if (indices.length === 1) throw new UnreadablePictures(first, indices)
  const names = indices.slice(0, NAMED).map((index) => paths[index])
  const more = indices.length - names.length
  const en = names.map((name) => `'${name}'`).join(', ')
  const ja = names.map((name) => `「${name}」`).join('')
  throw new UnreadablePictures(
    {
      en: `${indices.length} pictures cannot be used: ${en}${more ? ` and ${more} more` : ''}. Of the first: ${first.en}`,
      ja: `使えない画像が ${indices.length} 枚あります: ${ja}${more ? `ほか ${more} 枚` : ''}。最初の 1 枚について: ${first.ja}`,
    },
    indices,
  )
}

/** `work` reads the pictures of these rows, in their order: the samples of those that it cannot read may be left out. */
export async function offeringToLeaveOut<T>(raw: RawData, rows: Int32Array, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof UnreadablePictures) || error.indices.length === rows.length) throw error
    const samples = error.indices.map((index) => sampleName(raw, rows[index]))
    throw new UserError(error.text, { cause: error, remedy: 'leaveOut', samples })
  }
}
