// Column names in the grammar of Neural Network Console: name["__" index][":" label], as in 'x__0:height' or 'y:label'.

export interface NncName {
  variable: string
  index?: number
  label?: string
}

/** What a header cell says in that grammar. */
export function parseNncName(header: string): NncName {
  const [, variable, index, label] = /^(.*?)(?:__(\d+))?(?::(.*))?$/s.exec(header) ?? [undefined, header]
  return { variable, index: index === undefined ? undefined : Number(index), label: label || undefined }
}

/** Tables whose columns are called x…, y… in that grammar; 'height:cm' alone is an ordinary name. */
export function isNncTable(headers: readonly string[]): boolean {
  const marked = headers.some((header) => /__\d+(:|$)/.test(header) || /^[xy]:/.test(header))
  return marked && headers.some((header) => parseNncName(header).variable === 'x')
}

/** What a person calls the column: the label after the colon, where the grammar gives one. */
export function featureName(header: string): string {
  const { index, label, variable } = parseNncName(header)
  return label !== undefined && (index !== undefined || variable === 'x' || variable === 'y') ? label : header
}
