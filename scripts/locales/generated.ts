import { existsSync } from 'node:fs'
import path from 'node:path'
import { areas, camel, compileArea, FOLDER, languages, quoted, readArea, type Table } from './compile.ts'

/** Made anew as a whole. */
export const OUT = 'src/locales'

/** What `npm run generate:locales` makes of `locales`: the text of each file, by its path. */
export const generated = (root = process.cwd()): ReadonlyMap<string, string> => {
  const facts = readArea('language-facts', root)
  const ofDesk = deskLanguages(root)
  const inOut = (name: string): string => path.join(OUT, `${name}.ts`)
  return new Map([
    ...areas(root).map((area): [string, string] => [inOut(area), compileArea(area, readArea(area, root))]),
    [inOut('desk-languages'), listOf(ofDesk)],
    [inOut('payload'), wordsOf(payload, facts, ofDesk)],
    [inOut('full-calendar'), wordsOf(fullCalendar, facts, ofDesk)],
    ['packages/client/src/locale.ts', typeOf(languages(root))],
  ])
}

/** Those that have every area; the others have what is published alone. */
export const deskLanguages = (root = process.cwd()): string[] =>
  languages(root).filter((language) =>
    areas(root).every((area) => existsSync(path.join(root, FOLDER, language, `${area}.json`))),
  )

const heading = (files: string): string => `// Made of ${files} by \`npm run generate:locales\`.`

const listOf = (ofDesk: readonly string[]): string =>
  `${heading('the folders of locales')}
/** Those that have the words of the desk, and not only those of publications. */
export const deskLanguages = [${ofDesk.map(quoted).join(', ')}] as const
`

const typeOf = (all: readonly string[]): string =>
  `${heading('the folders of locales')}
export type Locale = ${all.map(quoted).join(' | ')}
`

/** A library's own words, each language in a module of its own: named here, since a bundler follows no computed name. */
type Library = {
  /** The fact of a language that names the library's module for it. */
  fact: string
  constant: string
  importOf: (module: string) => string
}

const payload: Library = {
  fact: 'payload',
  constant: 'payloadWords',
  importOf: (module) => `import { ${module} } from '@payloadcms/translations/languages/${module}'`,
}

const fullCalendar: Library = {
  fact: 'fullCalendar',
  constant: 'calendarWords',
  importOf: (module) => `import ${camel(module)} from '@fullcalendar/core/locales/${module}'`,
}

const wordsOf = (
  { fact, constant, importOf }: Library,
  facts: Record<string, Table>,
  ofDesk: readonly string[],
): string => {
  const moduleOf = (language: string): string => {
    const module = facts[language]?.[fact]
    if (typeof module !== 'string')
      throw new Error(
        `locales/${language}/language-facts.json has no “${fact}”: name a module of that library.`,
      )
    return module
  }
  const modules = [...new Set(ofDesk.map(moduleOf))].sort()
  return [
    heading('locales/*/language-facts.json'),
    ...modules.map(importOf),
    '',
    `export const ${constant} = {`,
    ...ofDesk.map((language) => `  ${quoted(language)}: ${camel(moduleOf(language))},`),
    '}',
    '',
  ].join('\n')
}
