// What the whole network costs.
import { Box, Text, Title } from '@mantine/core'
import { useAnalysis, useNetwork } from '../design/analysis.ts'
import { useWords } from '../i18n/index.ts'
import { Facts } from './Facts.tsx'
import { formatCount } from './formatCount.ts'

export function NetworkInspector() {
  const { words, language } = useWords('design')
  const network = useNetwork()
  const { inferred } = useAnalysis()
  const { outputs, parameters, multiplyAdds } = inferred.sums
  return (
    <Box p="md">
      <Title order={2} fz="md" mb={6}>
        {network?.name}
      </Title>
      <Text size="xs" c="dimmed" mb={6}>
        {words('totals')}
      </Text>
      <Facts
        facts={[
          [words('fact.blocks'), formatCount(network?.nodes.length ?? 0, language)],
          [words('fact.parameters'), formatCount(parameters, language)],
          [words('fact.multiplyAdds'), formatCount(multiplyAdds, language)],
          [words('fact.outputs'), formatCount(outputs, language)],
        ]}
      />
    </Box>
  )
}
