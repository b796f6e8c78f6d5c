// A notification of the desktop when a run ends unseen, if the user wants that; asked once, in the first long run.
import { useEffect, useRef } from 'react'
import { bothLanguages } from '../i18n/bothLanguages.ts'
import { useWords } from '../i18n/index.ts'
import { tell } from '../store/messages.ts'
import { isTraining, useRuns } from '../store/runs.ts'

const LONG_SECONDS = 60
const ASKED = 'tsumiki.askedForNotification'

export function useEndNotice(name: string | undefined): void {
  const { words } = useWords('train')
  const job = useRuns((state) => state.job)
  const isLong = isTraining(job) && (job?.secondsLeft ?? 0) > LONG_SECONDS
  useEffect(() => {
    if (isLong) askOnce()
  }, [isLong])
  const told = useRef<string>(undefined)
  useEffect(() => {
    if (job?.state !== 'ended' || !job.job || told.current === job.job) return
    told.current = job.job
    if (!('Notification' in window) || Notification.permission !== 'granted' || !document.hidden) return
    const text = words(job.problem ? 'notice.failed' : 'notice.finished')
    const notice = new Notification(name ?? text, { body: text })
    notice.onclick = () => window.focus()
  }, [job, name, words])
}

function askOnce(): void {
  if (!('Notification' in window) || Notification.permission !== 'default' || localStorage.getItem(ASKED)) return
  localStorage.setItem(ASKED, 'yes')
  tell('done', bothLanguages('train', 'notice.ask'), {
    label: bothLanguages('train', 'notice.allow'),
    run: () => void Notification.requestPermission(),
  })
}
