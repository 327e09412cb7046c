import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { importsOf as readImports } from '../../scripts/house/imports.ts'
import { readSources } from '../../scripts/house/sources.ts'
import { ALLOWED, PACKAGES } from '../../scripts/importDirections.ts'

const root = path.resolve(import.meta.dirname, '../../src')
const packages = path.resolve(import.meta.dirname, '../../packages')

const filesIn = (folder: string, base = root): string[] =>
  readdirSync(path.join(base, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs)$/.test(name))
    .map((name) => path.join(folder, name))

/** The folder, or the single file, of src that a path from there begins with. */
const rowOf = (file: string): string => (file.split('/')[0] ?? '').replace(/(\.d)?\.(tsx?|mjs)$/, '')

const importsOf = (file: string): string[] => {
  const source = readFileSync(path.join(root, file), 'utf8')
  const found = [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
  return found.map(([, target]) => path.join(path.dirname(file), target ?? '').replace(/\.tsx?$/, ''))
}

const isAllowed = (target: string, allowed: readonly string[]) =>
  allowed.some((one) => target === one || target.startsWith(`${one}/`))

/** What a browser never loads. */
const SERVER_ONLY = [
  ...[
    'access',
    'collections',
    'fields',
    'hooks',
    'mails',
    'plugins',
    'register',
    'server',
    'services',
    'stores',
    'wire',
  ],
]
const KNOWN_CIRCLES = [
  ...['desk and services', 'domain and errors', 'domain and locales', 'payload-internals and stores'],
]

describe('import directions', () => {
  const files = filesIn('.')
  const rows = Object.entries(ALLOWED)

  it('have a row for each folder and each single file of src, and for nothing else', () => {
    const found = readdirSync(root)
      .filter((name) => !/\.(json|css|md)$/.test(name))
      .map(rowOf)
    expect([...new Set(found)].sort()).toEqual(rows.map(([row]) => row).sort())
  })

  it.each(rows)('%s imports only what it may', (row, allowed) => {
    const own = files.filter((file) => rowOf(file) === row)
    const wrong = own.flatMap((file) =>
      importsOf(file)
        .filter((target) => !target.startsWith('..') && !isAllowed(target, [row, ...allowed]))
        .map((target) => `${file} → ${target}`),
    )
    expect(own.length).toBeGreaterThan(0)
    expect(wrong).toEqual([])
  })

  it('lead in no circle from one row to another, but where a type names what is handed on', () => {
    const circles = rows.flatMap(([row, allowed]) =>
      allowed
        .filter((other) => ALLOWED[other]?.includes(row))
        .map((other) => [row, other].sort().join(' and ')),
    )
    expect([...new Set(circles)].sort()).toEqual(KNOWN_CIRCLES)
  })

  it('lead from no component of the browser to what runs on the server', () => {
    const sources = readSources()
    const imports = readImports(sources, { withTypes: false })
    const texts = new Map(sources.map(({ file, text }) => [file, text]))
    const reached = new Set([...texts].flatMap(([file, text]) => (/^'use client'/m.test(text) ? [file] : [])))
    expect(reached.size).toBeGreaterThan(40)
    for (const file of reached) for (const target of imports.get(file) ?? []) reached.add(target)
    const wrong = [...reached].filter((file) => {
      const row = rowOf(file.replace(/^src\//, ''))
      return (
        SERVER_ONLY.includes(row) ||
        /^import (?!type)[^\n]* from '(payload|node:[^']+|express)'$/m.test(texts.get(file) ?? '')
      )
    })
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
    const wrong = files.filter((file) =>
      importsOf(file).some(
        (target) =>
          target.startsWith('../packages/') ||
          (/^(server|app)\//.test(target) && !['server', 'app'].includes(rowOf(file))),
      ),
    )
    expect(wrong).toEqual([])
  })
})
