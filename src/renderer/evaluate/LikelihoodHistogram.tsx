// How sure the network is, for right and wrong predictions.
import { Group, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { PredictedSamples } from '../../shared/protocol/models.ts'
import { useWords } from '../i18n/index.ts'
import { percent } from '../samples/number.ts'
import { bins } from './bins.ts'
import { Card } from './Card.tsx'
import { Histogram } from './Histogram.tsx'

const RIGHT = 'light-dark(#2f73c4, #6aa7f0)'
const WRONG = 'light-dark(#c25c10, #f0a35e)'
const HATCHED = `repeating-linear-gradient(45deg, ${WRONG} 0 3px, var(--panel) 3px 4px)`

export function LikelihoodHistogram({ samples }: { samples: PredictedSamples }) {
  const { words, language } = useWords('evaluate')
  const { confidence, truth, prediction } = samples
  const made = useMemo(
    () => bins(confidence!, [0, 1], 20, (i) => (truth[i] === prediction[i] ? 0 : 1), 2),
    [confidence, truth, prediction],
  )
  const whole = (value: number) => percent(value, language, 0)
  return (
    <Card title={words('likelihoods')} hint={words('likelihoodsHint')}>
      <Histogram
        label={words('likelihoods')}
        bins={made}
        colours={[RIGHT, WRONG]}
        format={whole}
        describe={({ from, to, counts: [first, second] }) =>
          words('bin', { from: whole(from), to: whole(to), first, second })
        }
      />
      <Group gap="md" mt={4}>
        {(['right', 'wrong'] as const).map((key) => (
          <Group key={key} gap={6}>
            <span style={{ width: 12, height: 12, borderRadius: 3, background: key === 'right' ? RIGHT : HATCHED }} />
            <Text size="xs">{words(key)}</Text>
          </Group>
        ))}
      </Group>
    </Card>
  )
}
