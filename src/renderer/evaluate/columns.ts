// The widths of the sample table's columns. Rows of a table are written below their name, pictures stand before it.

export function tableColumns(isClasses: boolean, isRow: boolean): string {
  const picture = isRow ? '' : '56px '
  return isClasses
    ? `${picture}minmax(0, 1.6fr) minmax(0, 1fr) minmax(0, 1fr) 84px`
    : `${picture}minmax(0, 1.6fr) minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1fr)`
}
