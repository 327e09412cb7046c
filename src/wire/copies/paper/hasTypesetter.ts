import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const TYPESETTER = '@myriaddreamin/typst-ts-node-compiler'

/** Whether what makes PDF files is there: it is left to who wants them. */
export const hasTypesetter = (): boolean =>
  (createRequire(import.meta.url).resolve.paths(TYPESETTER) ?? []).some((folder) =>
    existsSync(path.join(folder, TYPESETTER)),
  )
