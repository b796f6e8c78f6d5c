// The editor of one setting, by the kind of its field.
import { NativeSelect, Switch } from '@mantine/core'
import type { Choice, Field } from '../../shared/schema/index.ts'
import { formatShape } from '../../shared/tensor/shape.ts'
import type { Text } from '../../shared/text.ts'
import { useWords } from '../i18n/index.ts'
import { Draft } from './Draft.tsx'
import { PaddingEditor } from './PaddingEditor.tsx'

export interface EditorProps {
  field: Field
  /** Undefined: the default. */
  value: unknown
  change(value: unknown): void
}

export function FieldEditor(props: EditorProps) {
  const { say } = useWords()
  const { field, value = field.default, change } = props
  const help = field.help && say(field.help)
  switch (field.kind) {
    case 'boolean':
      return (
        <Switch
          size="xs"
          label={say(field.label)}
          description={help}
          checked={value === true}
          onChange={(event) => change(event.currentTarget.checked)}
        />
      )
    case 'choice':
      return (
        <NativeSelect
          size="xs"
          label={say(field.label)}
          description={help}
          value={String(value)}
          data={Object.entries((field as Choice<string>).options as Record<string, Text>).map(([key, text]) => ({
            value: key,
            label: say(text),
          }))}
          onChange={(event) => change(event.currentTarget.value)}
        />
      )
    case 'padding':
      return <PaddingEditor {...props} />
    default:
      return (
        <Draft
          label={say(field.label)}
          help={help}
          value={valueText(field, value)}
          multiline={field.kind === 'text' && (field as { multiline?: boolean }).multiline}
          numeric={field.kind !== 'text'}
          take={(words) => {
            const read = field.parse(words)
            const wrong = field.check(read)
            if (!wrong) change(read)
            return wrong
          }}
        />
      )
  }
}

function valueText({ kind }: Field, value: unknown): string {
  if (!Array.isArray(value)) return String(value ?? '')
  return kind === 'shape' ? formatShape(value) : value.join(', ')
}
