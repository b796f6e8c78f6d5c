// A measure's name with what it means in plain words, shown on hover and on focus.
import { Tooltip, UnstyledButton } from '@mantine/core'
import styles from './evaluate.module.css'

export function Explained({ name, text }: { name: string; text: string }) {
  return (
    <Tooltip label={text} multiline w={280} events={{ hover: true, focus: true, touch: true }} withArrow>
      <UnstyledButton className={styles.explained}>{name}</UnstyledButton>
    </Tooltip>
  )
}
