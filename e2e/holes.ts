// A table of numbers with blanks where a sensor would have been out, the same ones each time.
import { Random } from '../src/shared/random.ts'

const columns = [2, 3, 4]

export function withHoles(table: string): string {
  const random = new Random(5)
  return table
    .split('\n')
    .map((line, row) => {
      if (row === 0 || line === '') return line
      const cells = line.split(',')
      for (const column of columns) if (random.uniform() < 0.03) cells[column] = random.uniform() < 0.5 ? '' : 'NA'
      return cells.join(',')
    })
    .join('\n')
}
