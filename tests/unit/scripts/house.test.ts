import { circlesIn, importersOf, importsOf } from '../../../scripts/house/imports.ts'
import { measure } from '../../../scripts/house/measure.ts'

const source = (file: string, ...lines: string[]) => ({ file, text: lines.join('\n'), lines: lines.length })

const SOURCES = [
  source('src/a.ts', "import { b } from './b.ts'", "import type { C } from './sub/c.ts'"),
  source('src/b.ts', "export { a } from './a.ts'", "import path from 'node:path'", "const a = 'extend'"),
  source('src/sub/c.ts', "const d = await import('../d.ts')", "import { type B } from '../b.ts'"),
  source('src/d.ts', 'const extend = 1', "new Worker(new URL('./w.mjs', import.meta.url))"),
  source('src/w.mjs', ''),
  source('src/words/fr.ts', 'export const fr = { extend: {} }'),
  source('src/words/zh.ts', 'export const zh = { extend: {} }'),
]

describe('the figures of the house', () => {
  it('know every way to import, and leave types alone out where they are told to', () => {
    const all = importsOf(SOURCES, { withTypes: true })
    expect(Object.fromEntries(all)).toMatchObject({
      'src/a.ts': ['src/b.ts', 'src/sub/c.ts'],
      'src/b.ts': ['src/a.ts'],
      'src/sub/c.ts': ['src/d.ts', 'src/b.ts'],
      'src/d.ts': ['src/w.mjs'],
    })
    const atRuntime = importsOf(SOURCES, { withTypes: false })
    expect([atRuntime.get('src/a.ts'), atRuntime.get('src/sub/c.ts')]).toEqual([['src/b.ts'], ['src/d.ts']])
    expect(Object.fromEntries(importersOf(all))).toMatchObject({
      'src/b.ts': 2,
      'src/w.mjs': 1,
      'src/words/fr.ts': 0,
    })
  })

  it('find a circle whole, however its files are reached', () => {
    expect(circlesIn(importsOf(SOURCES, { withTypes: true }))).toEqual([
      ['src/a.ts', 'src/b.ts', 'src/sub/c.ts'],
    ])
    expect(circlesIn(importsOf(SOURCES, { withTypes: false }))).toEqual([['src/a.ts', 'src/b.ts']])
  })

  it('count dictionaries by themselves, and words as one beside the files that name what is to be added', () => {
    const { files, dictionaries, howTos, largest, importedOnce } = measure(SOURCES)
    expect([files, dictionaries, largest.file]).toEqual([5, 2, 'src/b.ts'])
    expect(howTos['an action of the clearance']).toBe(3)
    expect(importedOnce).toEqual(['src/a.ts', 'src/sub/c.ts', 'src/d.ts', 'src/w.mjs'])
  })
})
