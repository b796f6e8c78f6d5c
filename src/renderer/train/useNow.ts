// The clock, for times that go on between events.
import { useEffect, useState } from 'react'

export function useNow(isTicking: boolean, milliseconds = 500): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    setNow(Date.now())
    if (!isTicking) return
    const timer = setInterval(() => setNow(Date.now()), milliseconds)
    return () => clearInterval(timer)
  }, [isTicking, milliseconds])
  return now
}
