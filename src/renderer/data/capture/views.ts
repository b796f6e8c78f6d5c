// The ways to make samples, and what each of them gets and gives.
import type { Taking } from './capture.ts'
import type { Medium, Sample } from './samples.ts'

export type Way = 'draw' | 'camera' | 'microphone'
export const ways: readonly Way[] = ['draw', 'camera', 'microphone']
export const mediumOf: Record<Way, Medium> = { draw: 'picture', camera: 'picture', microphone: 'sound' }

export interface ViewProps {
  /** Name of the class that takes the sample. */
  into: string
  taking: Taking
  onTake(sample: Omit<Sample, 'url'>): void
}
