import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const ALL = 'dist/.types'
const OUT = 'dist/types'
const RELATIVE = /((?:from |import\()["'])(\.{1,2}\/[^"']+?)\.tsx?(["'])/g

/**
 * The declarations that the entries reach, and no others, as a host's compiler reads them. The sources themselves are checked
 * by `npm run check`, which takes twice as long.
 */
export const declarePackage = (entries: readonly string[]): void => {
  const made = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json', '--outDir', ALL, '--noCheck'],
    { stdio: ['ignore', 2, 2] },
  )
  if (made.status !== 0) throw new Error('The declarations could not be made: see the lines above.')
  const reached = new Set<string>()
  for (const entry of entries) reach(path.resolve(ALL, `exports/${entry}.d.ts`), reached)
  for (const file of reached) {
    const target = path.join(OUT, path.relative(ALL, file))
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, readFileSync(file, 'utf8').replace(RELATIVE, '$1$2.js$3'))
  }
  rmSync(ALL, { recursive: true })
}

const reach = (file: string, reached: Set<string>): void => {
  if (reached.has(file)) return
  reached.add(file)
  for (const [, , target] of readFileSync(file, 'utf8').matchAll(RELATIVE))
    reach(path.resolve(path.dirname(file), `${target}.d.ts`), reached)
}
