import { writeFileSync } from 'node:fs'
import { renderWhoCanDoWhat } from './whoCanDoWhat.ts'

/** `npm run generate:access`: writes the page on access anew. */
writeFileSync('docs/who-can-do-what.md', renderWhoCanDoWhat())
