// The sizes of picture files, read from their headers.
import { UserError } from '../../../shared/errors.ts'
import { ImportMeter } from '../import/listener.ts'
import type { PictureHeader } from './header.ts'
import { inRuns, workOn } from './pool.ts'
import { refuseUnreadable, type Unreadable } from './unreadable.ts'

const RUN = 500

export async function pictureHeaders(folder: string, paths: readonly string[]): Promise<PictureHeader[]> {
  const headers: PictureHeader[] = new Array(paths.length)
  const tasks = inRuns(paths, RUN).map((run) => ({ kind: 'headers' as const, folder, paths: run }))
  const lost: Unreadable = []
  const meter = new ImportMeter(paths.length)
  await workOn(tasks, ({ headers: found, unreadable }, index) => {
    lost.push(...unreadable.map(([i, text]): Unreadable[number] => [index * RUN + i, text]))
    for (let i = 0; i < found.length; i++) headers[index * RUN + i] = found[i]
    meter.add(found.length)
  })
  refuseUnreadable(paths, lost)
  return headers
}

/** The size that all pictures have. */
export async function commonSize(folder: string, paths: readonly string[]): Promise<[height: number, width: number]> {
  const headers = await pictureHeaders(folder, paths)
  const [first] = headers
  const other = headers.findIndex(({ width, height }) => width !== first.width || height !== first.height)
  if (other >= 0) throw differentSizes(paths[0], first, paths[other], headers[other])
  return [first.height, first.width]
}

function differentSizes(firstName: string, first: PictureHeader, name: string, other: PictureHeader): UserError {
  const sizes = { first: `${first.width}×${first.height}`, other: `${other.width}×${other.height}` }
  return new UserError({
    en: `The pictures differ in size: '${firstName}' is ${sizes.first}, '${name}' is ${sizes.other} (width × height). Give the recipe a size and a rule (stretch, fit or crop).`,
    ja: `画像の大きさがそろっていません。「${firstName}」は ${sizes.first}、「${name}」は ${sizes.other}（幅×高さ）です。画像のサイズと合わせ方（stretch、fit、crop）を指定してください。`,
  })
}
