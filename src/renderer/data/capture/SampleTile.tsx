// One captured sample: its picture, or its sound to listen to; a button on it takes it away.
import { UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useWords } from '../../i18n/index.ts'
import { tellError } from '../../store/messages.ts'
import styles from './capture.module.css'
import type { Sample } from './samples.ts'

interface Props {
  sample: Sample
  /** From 1. */
  number: number
  className: string
  onRemove(): void
}

export function SampleTile({ sample: { url, peaks }, number, className, onRemove }: Props) {
  const { words } = useWords('capture')
  const what = { number, name: className }
  return (
    <li className={styles.tile}>
      {peaks ? (
        <UnstyledButton
          className={styles.sound}
          aria-label={words('play', what)}
          onClick={() => void new Audio(url).play().catch(tellError)}
        >
          <svg viewBox={`0 0 ${2 * peaks.length} 24`} width={44} height={24} aria-hidden="true">
            {peaks.map((peak, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: bars have no other name
              <rect key={i} x={2 * i} y={12 - Math.max(0.5, 12 * peak)} width={1.2} height={Math.max(1, 24 * peak)} />
            ))}
          </svg>
        </UnstyledButton>
      ) : (
        <img src={url} alt={words('sample', what)} width={44} height={44} />
      )}
      <UnstyledButton className={styles.remove} aria-label={words('remove', what)} onClick={onRemove}>
        <IconX size={12} />
      </UnstyledButton>
    </li>
  )
}
