// npm run build: builds dist/ where it is stale.
import { ready } from './ensure.js'

await ready(() => {})
