import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { collectModules } from './collectModules.ts'
import { copyTree, linkOrCopy } from './copyTree.ts'

const FILES = [
  'package.json',
  'next.config.mjs',
  'LICENSE',
  'application/package.json',
  'application/run.mjs',
]

/** What Next keeps for its next build, for editors, and for telling where something stood in a source. */
const OF_BUILDS = /^(cache|types|dev|diagnostics|trace|trace-build)(\/|$)|\.(map|nft\.json)$/

/** What the packages that other people install are made of. */
const OF_PACKAGES = /^[^/]+\/(src|node_modules|build\.ts|tsconfig\.json)(\/|$)/

/**
 * All that the image holds, of a folder in which everything is installed and built. Nothing in it compiles anything: what is
 * not there cannot be asked for.
 */
export const collectImage = ({ root, to }: { root: string; to: string }): void => {
  if (!existsSync(path.join(root, '.next/BUILD_ID')))
    throw new Error('The application has not been built yet: run `npm run build` first.')
  copyTree({ from: path.join(root, 'build'), to: path.join(to, 'build') })
  copyTree({
    from: path.join(root, '.next'),
    to: path.join(to, '.next'),
    isLeftOut: (file) => OF_BUILDS.test(file),
  })
  copyTree({
    from: path.join(root, 'packages'),
    to: path.join(to, 'packages'),
    isLeftOut: (file) => OF_PACKAGES.test(file),
  })
  for (const file of FILES) {
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true })
    linkOrCopy(path.join(root, file), path.join(to, file))
  }
  collectModules({ root, to })
}
