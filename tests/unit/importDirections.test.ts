import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ALLOWED, TYPES_ONLY } from '../../scripts/importDirections.mjs'

const root = path.resolve(import.meta.dirname, '../../src')

const filesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
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

  it.each(Object.entries(TYPES_ONLY))('%s knows the types of its neighbours alone', (layer, targets) => {
    const running = filesIn(layer).flatMap((file) => {
      const source = readFileSync(path.join(root, file), 'utf8')
      const found = [...source.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gms)]
      return found.map(([, target]) => path.join(path.dirname(file), target ?? '').replace(/\.tsx?$/, ''))
    })
    expect(running.filter((target) => isAllowed(target, targets))).toEqual([])
    expect(filesIn(layer).flatMap(importsOf)).toEqual(expect.arrayContaining(targets))
  })

  it('lets nobody import the server or the pages', () => {
    const wrong = Object.keys(ALLOWED)
      .flatMap(filesIn)
      .filter((file) => importsOf(file).some((target) => /^(server|app)\//.test(target)))
    expect(wrong).toEqual([])
  })
})
