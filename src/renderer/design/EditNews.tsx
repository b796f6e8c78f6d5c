// What an edit did, for who cannot see it: read out, never shown.
import { VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Text } from '../../shared/text.ts'
import { useWords } from '../i18n/index.ts'
import { useProject } from '../store/project.ts'
import type { Step } from '../store/projectState.ts'

interface News {
  kind: 'did' | 'undid'
  step: Text
}

export function EditNews() {
  const { words, say } = useWords('design')
  const done = useProject((state) => state.done)
  const before = useRef<readonly Step[]>(done)
  const [news, setNews] = useState<News>()
  useEffect(() => {
    const [last, old] = [done.at(-1), before.current.at(-1)]
    const isUndo = done.length < before.current.length && old !== undefined
    before.current = done
    if (isUndo) setNews({ kind: 'undid', step: old.label })
    else if (last && last !== old) setNews({ kind: 'did', step: last.label })
  }, [done])
  return <VisuallyHidden role="status">{news && words(`news.${news.kind}`, { step: say(news.step) })}</VisuallyHidden>
}
