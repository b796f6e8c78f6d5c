// Padding: by name, or so many zeros on both sides of each axis.
import { NativeSelect, Stack } from '@mantine/core'
import { useWords } from '../i18n/index.ts'
import { Draft } from './Draft.tsx'
import type { EditorProps } from './FieldEditor.tsx'

const names = ['valid', 'same', 'full']

export function PaddingEditor({ field, value = field.default, change }: EditorProps) {
  const { words, say } = useWords('design')
  const { axes } = field as unknown as { axes: number }
  const isList = Array.isArray(value)
  return (
    <Stack gap={6}>
      <NativeSelect
        size="xs"
        label={say(field.label)}
        description={field.help && say(field.help)}
        value={isList ? 'numbers' : String(value)}
        data={[...names, 'numbers'].map((name) => ({ value: name, label: words(`padding.${name}`) }))}
        onChange={({ currentTarget }) =>
          change(currentTarget.value === 'numbers' ? Array<number>(axes).fill(1) : currentTarget.value)
        }
      />
      {isList && (
        <Draft
          label={words('padding.each')}
          value={value.join(', ')}
          numeric
          take={(typed) => {
            const read = field.parse(typed)
            const wrong = field.check(read)
            if (!wrong) change(read)
            return wrong
          }}
        />
      )}
    </Stack>
  )
}
