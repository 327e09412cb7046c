import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { DEFAULT_PEOPLE, DEFAULT_SLUGS } from '../src/domain/slugs.ts'

const FILE = 'src/plugins/options.ts'
const PAGE = 'docs/plugins.md'
/** Between these two comments stands what is made here. */
const marksOf = (part: string) => [`<!-- ${part}: npm run generate:plugins -->`, `<!-- /${part} -->`] as const

/** The options of the plugins, as the types have them: name, type, and what the comment says. */
const optionsOf = (source: string): string[] => {
  const file = ts.createSourceFile(FILE, source, ts.ScriptTarget.Latest, true)
  const rows: string[] = []
  file.forEachChild((node) => {
    if (
      !ts.isTypeAliasDeclaration(node) ||
      !node.name.text.endsWith('Options') ||
      !ts.isTypeLiteralNode(node.type)
    )
      return
    for (const member of node.type.members) {
      if (!ts.isPropertySignature(member) || !member.type) continue
      const [doc] = ts.getJSDocCommentsAndTags(member)
      const about = ts.getTextOfJSDocComment(doc && ts.isJSDoc(doc) ? doc.comment : undefined) ?? ''
      const name = `\`${member.name.getText(file)}\`${member.questionToken ? '' : ' (required)'}`
      rows.push(`| ${name} | \`${inCell(member.type.getText(file))}\` | ${inCell(about)} |`)
    }
  })
  return rows
}

const inCell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|')

/** The keys of the option `slugs`, each with the name that its collection has without it. */
const slugRows = (): string[] => [
  ...Object.entries(DEFAULT_SLUGS).map(([key, slug]) => `| \`${key}\` | \`${slug}\` |`),
  `| \`people\` | \`${DEFAULT_PEOPLE}\` (only with the option \`users\`) |`,
]

const PARTS = {
  options: () => [
    '| option | type | what it does |',
    '|---|---|---|',
    ...optionsOf(readFileSync(FILE, 'utf8')),
  ],
  slugs: () => ['| key | default name |', '|---|---|', ...slugRows()],
}

/** The page with its tables as the source has them. */
export const renderPluginsPage = (): string =>
  Object.entries(PARTS).reduce(
    (page, [part, lines]) => {
      const [begin, end] = marksOf(part)
      const [before = '', rest = ''] = page.split(begin)
      const after = rest.split(end)[1] ?? ''
      return `${before}${begin}\n${lines().join('\n')}\n${end}${after}`
    },
    readFileSync(PAGE, 'utf8'),
  )
