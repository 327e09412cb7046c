import { readFileSync, writeFileSync } from 'node:fs'
import { Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from 'docx'

/** `node writeDocx.mjs FILE [rtl]`: a Word file by the npm package `docx`, of lines `style TAB words` on the standard input. */
const [, , file, direction] = process.argv
const isRightToLeft = direction === 'rtl'

const toParagraph = (line) => {
  const [style, words] = line.split(/\t(.*)/s)
  return new Paragraph({
    bidirectional: isRightToLeft,
    ...(style === 'h1' ? { heading: HeadingLevel.HEADING_1 } : {}),
    ...(style === 'li' ? { numbering: { reference: 'list', level: 0 } } : {}),
    children: [new TextRun({ text: words, bold: style === 'b', rightToLeft: isRightToLeft })],
  })
}

const document = new Document({
  numbering: {
    config: [{ reference: 'list', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•' }] }],
  },
  sections: [{ children: readFileSync(0, 'utf8').trimEnd().split('\n').map(toParagraph) }],
})
writeFileSync(file, await Packer.toBuffer(document))
