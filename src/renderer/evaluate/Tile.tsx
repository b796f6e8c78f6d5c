// One number that says how good the model is.
import { Text } from '@mantine/core'
import { Explained } from './Explained.tsx'
import styles from './evaluate.module.css'

interface Props {
  name: string
  explanation: string
  value: string
  note?: string
}

export function Tile({ name, explanation, value, note }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div className={styles.tile} role="group" aria-label={name}>
      <Explained name={name} text={explanation} />
      <div className={styles.value} data-long={value.length > 7 || undefined}>
        {value}
      </div>
      {note && (
        <Text size="xs" c="var(--quiet)">
          {note}
        </Text>
      )}
    </div>
  )
}
