// The journal of an import that was broken off keeps all that was noted of its chunks.
import { afterAll, expect, test } from 'vitest'
import { lossKinds } from '../pictures/losses.ts'
import { TestFolder } from '../testFiles.ts'
import { appendChunk, beginJournal, readJournal } from './journal.ts'

const folder = new TestFolder()
afterAll(() => folder.remove())

test.each(lossKinds)('a chunk with a picture that loses its %s is read again as it was written', async (loss) => {
  const file = `${folder.path}/${loss}.journal`
  const layout = { count: 300, length: 64, chunk: 256 }
  await beginJournal(file, layout)
  const record = { chunk: 1, checksum: 12345, losses: [[3, [loss]] as [number, [typeof loss]]] }
  await appendChunk(file, record)
  expect(await readJournal(file, layout)).toEqual([record])
})
