// The editors of a record of fields.
import type { Fields } from '../../shared/schema/index.ts'
import { FieldEditor } from './FieldEditor.tsx'

interface Props {
  fields: Fields
  values: Readonly<Record<string, unknown>>
  /** A value equal to the default comes as undefined. */
  change(name: string, value: unknown): void
}

export function FieldList({ fields, values, change }: Props) {
  return Object.entries(fields).map(([name, field]) => (
    <FieldEditor
      key={name}
      field={field}
      value={values[name]}
      change={(value) => change(name, JSON.stringify(value) === JSON.stringify(field.default) ? undefined : value)}
    />
  ))
}
