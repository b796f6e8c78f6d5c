// All checks, in the order in which they run: quick ones first.

import blanks from './blanks.ts'
import type { Check } from './check.ts'
import drift from './drift.ts'
import duplicates from './duplicates.ts'
import imbalance from './imbalance.ts'
import leak from './leak.ts'
import outliers from './outliers.ts'
import scale from './scale.ts'
import tooFew from './tooFew.ts'
import useless from './useless.ts'

export const checks: readonly Check[] = [tooFew, imbalance, blanks, useless, scale, outliers, leak, drift, duplicates]
