import { findWords } from '../../../scripts/words/findWords.ts'

const found = (file: string, text: string) =>
  findWords(file, text).map(({ line, found }) => `${line} ${found}`)

describe('words that may not appear', () => {
  it('are found with their line, and with what to write instead', () => {
    expect(findWords('README.md', 'One line.\nGive early sight of a text.')).toEqual([
      { file: 'README.md', line: 2, found: 'early sight', instead: 'embargoed access' },
    ])
  })

  it('are found more than once in a line, in whatever case', () => {
    expect(found('docs/notices.md', 'Mails go to who asked. Sent back.')).toEqual([
      '1 to who',
      '1 Sent back',
      '1 Mails',
    ])
  })

  it('are not looked for in code, in addresses and in the keys of messages', () => {
    expect(found('docs/a.md', '```\nearly sight\n```\n`early sight` [it](early sight)\nanew')).toEqual([
      '5 anew',
    ])
    expect(found('locales/en/a.json', '{\n  "standing": "Status"\n}')).toEqual([])
  })

  it('are more on screens than in documents', () => {
    expect(found('locales/en/a.json', '  "title": "All parties"')).toEqual(['1 parties'])
    expect(found('docs/a.md', 'All parties sign.')).toEqual([])
  })
})
