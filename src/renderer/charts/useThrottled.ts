// The newest value, but not more often than so many milliseconds: drawing must not slow training down.
import { useEffect, useRef, useState } from 'react'

export function useThrottled<T>(value: T, milliseconds: number): T {
  const [shown, setShown] = useState(value)
  const drawn = useRef(0)
  useEffect(() => {
    const wait = drawn.current + milliseconds - performance.now()
    const draw = () => {
      drawn.current = performance.now()
      setShown(value)
    }
    if (wait <= 0) {
      draw()
      return
    }
    const timer = setTimeout(draw, wait)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return shown
}
