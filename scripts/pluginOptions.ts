import { readFileSync } from 'node:fs'
import ts from 'typescript'

const FILE = 'src/plugins/options.ts'
const PAGE = 'docs/plugins.md'
const [BEGIN, END] = ['<!-- options: npm run generate:plugins -->', '<!-- /options -->']

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

/** The page with its table as the types have it. */
export const renderPluginsPage = (): string => {
  const page = readFileSync(PAGE, 'utf8')
  const [before = '', rest = ''] = page.split(BEGIN)
  const after = rest.split(END)[1] ?? ''
  const table = [
    '| option | type | what it does |',
    '|---|---|---|',
    ...optionsOf(readFileSync(FILE, 'utf8')),
  ]
  return `${before}${BEGIN}\n${table.join('\n')}\n${END}${after}`
}
