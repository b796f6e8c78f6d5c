// The settings of a weight as fields.
import { type Field, number } from '../../shared/schema/index.ts'
import { textOf } from '../i18n/textOf.ts'

export function multiplierField(): Field<number> {
  return number({ default: 1, min: 0, label: textOf('design', 'learningRateMultiplier') })
}
