import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { TYPE } from '@formatjs/icu-messageformat-parser'
import { compile, namesIn } from '../../src/domain/messages.ts'

/** What a file of `locales` holds: sentences, and groups of them. */
export type Table = { [key: string]: string | Table }

export const FOLDER = 'locales'

/** Every file there is for this area, by language, English first. */
export const readArea = (area: string, root = process.cwd()): Record<string, Table> =>
  Object.fromEntries(
    languages(root)
      .map((language) => [language, path.join(root, FOLDER, language, `${area}.json`)] as const)
      .filter(([, file]) => existsSync(file))
      .map(([language, file]) => [language, JSON.parse(readFileSync(file, 'utf8')) as Table]),
  )

/** A folder each; English, from which the types are made, first. */
export const languages = (root = process.cwd()): string[] =>
  readdirSync(path.join(root, FOLDER)).sort((one, other) => (one === 'en' ? -1 : other === 'en' ? 1 : 0))

export const areas = (root = process.cwd()): string[] =>
  readdirSync(path.join(root, FOLDER, 'en'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.basename(name, '.json'))
    .sort()

/**
 * One TypeScript module with the area's messages in all languages, compiled, and their type. English stands by itself, so
 * that a bundle that needs no other language holds none.
 */
export const compileArea = (area: string, tables: Record<string, Table>): string => {
  const name = camel(area)
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Messages`
  const { en: english = {}, ...others } = tables
  const shape = typeOf(english)
  return [
    `// Made of locales/*/${area}.json by \`npm run generate:locales\`.`,
    ...(shape.includes('Message<') ? ["import type { Message } from '../domain/messages.ts'", ''] : []),
    `export type ${type} = ${shape}`,
    '',
    `export const english = ${JSON.stringify(mapTable(english, compiled))} as unknown as ${type}`,
    '',
    `export const ${name} = {`,
    '  en: english,',
    ...Object.entries(others).map(
      ([language, table]) => `  ${quoted(language)}: ${JSON.stringify(mapTable(table, compiled))},`,
    ),
    `} as unknown as Record<${Object.keys(tables).map(quoted).join(' | ')}, ${type}>`,
    '',
  ].join('\n')
}

export const quoted = (name: string): string => `'${name}'`

export const camel = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const typeOf = (table: Table): string =>
  `{\n${Object.entries(table)
    .map(
      ([key, value]) =>
        `${JSON.stringify(key)}: ${typeof value === 'string' ? leafType(value) : typeOf(value)}`,
    )
    .join('\n')}\n}`

const leafType = (message: string): string => {
  const names = namesIn(message).sort()
  return names.length === 0 ? 'string' : `Message<${names.map(quoted).join(' | ')}>`
}

/** What nothing is put into stays a string, as it is read. */
const compiled = (message: string): unknown => {
  const elements = compile(message)
  const [first] = elements
  if (elements.length === 1 && first?.type === TYPE.literal) return first.value
  return elements
}

const mapTable = (table: Record<string, string | Table>, map: (message: string) => unknown): object =>
  Object.fromEntries(
    Object.entries(table).map(([key, value]) => [
      key,
      typeof value === 'string' ? map(value) : mapTable(value, map),
    ]),
  )
