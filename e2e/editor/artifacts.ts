// Where pictures of the screens are kept, to be looked at after a run of the tests.
import { fileURLToPath } from 'node:url'

export const artifacts = fileURLToPath(new URL('../../artifacts/editor', import.meta.url))
