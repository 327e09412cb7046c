import { writeFileSync } from 'node:fs'
import { renderPluginsPage } from './pluginOptions.ts'

/** `npm run generate:plugins`: writes the tables of options and slugs in docs/plugins.md anew. */
writeFileSync('docs/plugins.md', renderPluginsPage())
