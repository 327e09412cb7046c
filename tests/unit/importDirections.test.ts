import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ALLOWED, PACKAGES } from '../../scripts/importDirections.mjs'

const root = path.resolve(import.meta.dirname, '../../src')
const packages = path.resolve(import.meta.dirname, '../../packages')

const filesIn = (folder: string, base = root): string[] =>
  readdirSync(path.join(base, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name))

const importsOf = (file: string): string[] => {
  const source = readFileSync(path.join(root, file), 'utf8')
  const found = [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
  return found.map(([, target]) => path.join(path.dirname(file), target ?? '').replace(/\.tsx?$/, ''))
}

const isAllowed = (target: string, allowed: string[]) =>
  allowed.some((one) => target === one || target.startsWith(`${one}/`))

describe('import directions', () => {
  it.each(Object.entries(ALLOWED))('%s imports only what it may', (layer, allowed) => {
    const files = filesIn(layer)
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !target.startsWith('..') && !isAllowed(target, [layer, ...allowed]))
        .map((target) => `${file} → ${target}`),
    )
    expect(files.length).toBeGreaterThan(0)
    expect(wrong).toEqual([])
  })

  it.each(Object.entries(PACKAGES))('packages/%s imports only what it may', (name, allowed) => {
    const files = filesIn(path.join(name, 'src'), packages)
    const wrong = files.flatMap((file) => {
      const source = readFileSync(path.join(packages, file), 'utf8')
      const found = [...source.matchAll(/(?:^|\n)[^*\n]*\b(?:from|import)\s*\(?\s*'([^']+)'/g)]
      return found
        .map(([, target = '']) => target)
        .filter((target) => !['./', ...allowed].some((one) => target.startsWith(one)))
        .map((target) => `${file} → ${target}`)
    })
    expect(files.length).toBeGreaterThan(0)
    expect(wrong).toEqual([])
  })

  it('lets nobody import the server, the pages or a package', () => {
    const wrong = Object.keys(ALLOWED)
      .flatMap((layer) => filesIn(layer))
      .filter((file) => importsOf(file).some((target) => /^(server|app|\.\.\/packages)\//.test(target)))
    expect(wrong).toEqual([])
  })
})
