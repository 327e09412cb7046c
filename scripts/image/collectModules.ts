import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { copyTree } from './copyTree.ts'
import { isFileLeftOut, isPackageLeftOut } from './leftOut.ts'

type Locked = { dev?: boolean; link?: boolean; resolved?: string }
type Given = { root: string; to: string }

const NODE_MODULES = 'node_modules/'

const locked = (root: string): [string, Locked][] => {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  return Object.entries(packages).filter(([at]) => at.includes(NODE_MODULES))
}

/** `node_modules/a/node_modules/b` → `a`, `b`. */
const namesIn = (at: string): string[] =>
  at
    .split(NODE_MODULES)
    .slice(1)
    .map((name) => name.replace(/\/$/, ''))

/** Where the packages lie that `npm ci --omit=dev` would install here, our own aside. */
export const installedPackages = (root: string): string[] =>
  locked(root)
    .filter(([at, { dev, link }]) => !dev && !link && existsSync(path.join(root, at)))
    .map(([at]) => at)

/** Those of them that the application needs: what lies in a package that is left out goes with it. */
export const neededPackages = (root: string): string[] =>
  installedPackages(root).filter(
    (at) => !namesIn(at).some((name) => isPackageLeftOut(name) || isForeign(name)),
  )

/** A binary for the other C library than this machine's. */
const isForeign = (name: string): boolean => (hasGlibc() ? /linux.*musl/ : /linux.*-gnu/).test(name)

const hasGlibc = (): boolean => {
  const { header } = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } }
  return header.glibcVersionRuntime !== undefined
}

/** Puts into another folder what the running application needs of the installed packages, and links to our own. */
export const collectModules = ({ root, to }: Given): void => {
  for (const at of neededPackages(root)) {
    const name = namesIn(at).at(-1) ?? ''
    copyTree({
      from: path.join(root, at),
      to: path.join(to, at),
      // What lies nested is a package of its own.
      isLeftOut: (file) => file.split('/').at(-1) === 'node_modules' || isFileLeftOut(`${name}/${file}`),
    })
  }
  for (const [at, { link, resolved = '' }] of locked(root)) {
    if (!link || !existsSync(path.join(to, resolved))) continue
    const place = path.join(to, at)
    mkdirSync(path.dirname(place), { recursive: true })
    symlinkSync(path.relative(path.dirname(place), path.join(to, resolved)), place)
  }
}
