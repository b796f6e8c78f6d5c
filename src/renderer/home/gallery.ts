// The templates in the order in which they are shown, with the seconds that training takes on a laptop's two cores.
import gallery from '../../../assets/templates/gallery.json'

export interface GalleryEntry {
  template: string
  seconds: number
}

export const galleryEntries: readonly GalleryEntry[] = Object.entries(gallery).map(([template, { seconds }]) => ({
  template,
  seconds,
}))

/** From a minute on in minutes. */
export function duration(seconds: number): { key: 'aboutSeconds' | 'aboutMinutes'; count: number } {
  return seconds < 60
    ? { key: 'aboutSeconds', count: seconds }
    : { key: 'aboutMinutes', count: Math.round(seconds / 60) }
}

/** Templates that suit the data, the most fitting first. `pictures`: C×H×W. */
export function fittingTemplates({
  pictures,
  films = false,
  series = false,
  text = false,
  sounds = false,
  task,
  classes,
}: {
  pictures: boolean
  /** C×T×H×W. */
  films?: boolean
  /** Windows of rows: T×C. */
  series?: boolean
  /** Tokens of a vocabulary. */
  text?: boolean
  sounds?: boolean
  task: 'classes' | 'numbers' | 'none'
  classes: number
}): string[] {
  if (task === 'none') return ['autoencoder']
  if (series) return task === 'numbers' ? ['forecast'] : ['mlp', 'logistic-regression']
  if (text && task === 'classes') return ['text-classifier']
  if (sounds && pictures && task === 'classes') return ['sounds', 'lenet', 'cnn']
  if (films) return task === 'classes' ? ['films', 'mlp'] : ['films']
  if (pictures) return task === 'classes' ? ['lenet', 'cnn', 'resnet20', 'mlp', 'autoencoder'] : ['cnn', 'lenet', 'mlp']
  if (task === 'numbers') return ['regression-mlp']
  return classes === 2 ? ['mlp', 'logistic-regression', 'playground'] : ['mlp', 'logistic-regression']
}
