import { bundlePackage } from './bundle.ts'
import { declarePackage } from './types.ts'
import { ENTRIES } from './entries.ts'

/** `npm run build:package`: what `npm pack` takes along. */
await bundlePackage()
declarePackage(ENTRIES)
