import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ALLOWED } from '../../scripts/importDirections.ts'

const read = (name: string) => readFileSync(path.join('docs', name), 'utf8')
const quoted = (text: string, form: RegExp): string[] =>
  [...text.matchAll(form)].map(([, name = '']) => name.replace(/\s\(.*$/, ''))

const HOW_TOS = readdirSync('docs/how-to').map((name) => `how-to/${name}`)
const DOCUMENTS = ['architecture.md', 'threats.md', 'payload-traps.md', ...HOW_TOS]
const PATHS = /`((?:src|tests|scripts|docs|packages|application|dev)(?:\/[^`\s]*)?)`/g
const TESTS = /`((?:unit|int|http|e2e|properties)\/[\w/]+)`/g

/** Drawn are the rooms; what everybody may import is not, nor are single files and what only assembles. */
const DRAWN = [
  ...['access', 'admin', 'collections', 'desk', 'fields', 'hooks', 'hosts', 'mails', 'plugins', 'register'],
  ...['register/frozen', 'stores', 'wire'],
]

describe.each(DOCUMENTS)('docs/%s', (name) => {
  const text = read(name)

  it('names files and folders that are there', () => {
    expect(quoted(text, PATHS).filter((file) => !existsSync(file))).toEqual([])
  })

  it('names tests that are there', () => {
    expect(quoted(text, TESTS).filter((file) => !existsSync(`tests/${file}.test.ts`))).toEqual([])
  })
})

describe('the rows that the code refers to', () => {
  const sources = ['src', 'tests', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
      .map((file) => readFileSync(path.join(folder, file), 'utf8')),
  )

  it.each(['threats.md', 'payload-traps.md'])('of %s are there, each once', (name) => {
    const rows = quoted(read(name), /^\| (\d+) \|/gm)
    const named = sources.flatMap((source) => quoted(source, new RegExp(`docs/${name} (\\d+)`, 'g')))
    expect(rows).toEqual(rows.map((_, index) => String(index + 1)))
    expect(named.filter((row) => !rows.includes(row))).toEqual([])
  })
})

describe('the decisions', () => {
  const index = read('adr/README.md')
  const records = readdirSync('docs/adr').filter((file) => file !== 'README.md')

  it('stand in the index, each with its status and date', () => {
    const unlisted = records.filter((file) => {
      const [, status, date] = /^Status: (.+)\. Date: (\S+)\.$/m.exec(read(`adr/${file}`)) ?? []
      const shown = status?.replace(/\[(\d+)\]\([^)]*\)/g, '$1')
      return !index.includes(`(${file}) | ${shown} | ${date} |`)
    })
    expect(unlisted).toEqual([])
  })
})

describe('the picture in docs/architecture.md', () => {
  const [, picture = ''] = /```mermaid\n([\s\S]*?)```/.exec(read('architecture.md')) ?? []
  const nodes = (side: string) => side.split('&').map((node) => node.replace(/.*\["(.+)"\]/, '$1').trim())
  const drawn = picture
    .split('\n')
    .flatMap((line) => {
      const [from, to] = line.split(/-->|-\.->/)
      return to ? nodes(from ?? '').flatMap((one) => nodes(to).map((other) => `${one} → ${other}`)) : []
    })
    .filter((arrow) => !arrow.endsWith(' → parts'))

  it('has the arrows that the rules allow, and no others', () => {
    const allowed = Object.entries(ALLOWED)
      .filter(([from]) => DRAWN.includes(from))
      .flatMap(([from, to]) =>
        to.filter((one) => one !== from && DRAWN.includes(one)).map((one) => `${from} → ${one}`),
      )
    expect(drawn.sort()).toEqual(allowed.sort())
  })
})
