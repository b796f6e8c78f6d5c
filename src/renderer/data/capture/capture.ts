// What capturing is for: new data, or more of data that is there. The dialog is the same; this is what differs.
import type { ReactNode } from 'react'
import type { Ink } from '../../evaluate/tryIt/pen.ts'
import type { CapturedClass, CaptureProblem } from './samples.ts'
import type { Way } from './views.ts'

export interface Capture {
  title: string
  /** Of its button. */
  action: string
  /** Beside the button, where nothing is missing. */
  hint: string
  ways: readonly Way[]
  /** Those that are there at first. */
  classes: readonly Pick<CapturedClass, 'name' | 'present'>[]
  /** So many must stay. */
  fewestClasses: number
  taking: Taking
  /** What else is asked, to the left of the button. */
  fields?(way: Way): ReactNode
  problem(classes: readonly CapturedClass[], way: Way): CaptureProblem | undefined
  /** Hands them over; gives what is done once the dialog is closed. */
  use(classes: readonly CapturedClass[], way: Way): Promise<(() => Promise<void> | void) | undefined>
}

/** How samples are taken. */
export interface Taking {
  ink: Pick<Ink, 'paper' | 'ink'>
  /** The side of a picture as it is taken; what is written of it is smaller, as a rule. */
  side: number
  /** The length of a sound, until another is chosen. */
  seconds: number
}

export const blackOnWhite: Taking['ink'] = { paper: '#ffffff', ink: '#000000' }
export const whiteOnBlack: Taking['ink'] = { paper: '#000000', ink: '#ffffff' }
