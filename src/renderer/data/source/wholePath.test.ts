// Paths seen from the project's folder are shown whole, on every system.
import { expect, test } from 'vitest'
import { wholePath } from './wholePath.ts'

test.each([
  ['../../data/a.csv', '/home/me/Tsumiki/p.tsumiki', '/home/data/a.csv'],
  ['p.data/絵', '/home/me/p.tsumiki', '/home/me/p.data/絵'],
  ['../x.csv', 'C:\\Users\\me\\p.tsumiki', 'C:\\Users\\x.csv'],
  ['/other/x.csv', '/home/p.tsumiki', '/other/x.csv'],
  ['D:/x.csv', 'C:\\p.tsumiki', 'D:/x.csv'],
  ['../../../x.csv', '/a/p.tsumiki', '/x.csv'],
])('%s of %s: %s', (path, project, whole) => expect(wholePath(path, project)).toBe(whole))
