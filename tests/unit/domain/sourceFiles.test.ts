import { compareWithFile } from '../../../src/domain/sourceFiles/compareWithFile.ts'
import { isReadable, plainName, readUntil } from '../../../src/domain/sourceFiles/sourceFile.ts'

const FIRST =
  'Trafficking in persons is a crime that takes many forms, and children pay the highest price for it.'
const SECOND =
  'On this day we call on every government to listen to those who survived and to act on what they say.'
const OTHER =
  'The media are invited to the ceremony in the Crystal Hall, where questions will be answered after the speeches.'
const HEAD = ['United Nations Information Centre', 'Press release No. 7/2024']

const marked = ({ lines }: ReturnType<typeof compareWithFile>) =>
  lines.map((line) =>
    line
      .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`))
      .join(''),
  )

describe('a text beside the file that it came in', () => {
  it('is the same where each word of its passage is there, wherever lines end in the file', () => {
    const cut = FIRST.indexOf(' that')
    const file = [...HEAD, FIRST.slice(0, cut), FIRST.slice(cut), SECOND, OTHER]
    const found = compareWithFile(file, [FIRST, SECOND])
    expect(found).toMatchObject({ isSame: true, before: HEAD, after: [OTHER] })
  })

  it('shows each word that was changed, left out or put in', () => {
    const found = compareWithFile(
      [...HEAD, FIRST, SECOND, OTHER],
      [FIRST.replace('many forms', 'many shapes'), SECOND.replace('every government', 'governments')],
    )
    expect(found.isSame).toBe(false)
    expect(marked(found)).toEqual([
      FIRST.replace('forms', '[-forms][+shapes]'),
      SECOND.replace('every government ', '[-every government ][+governments ]'),
    ])
    expect([found.before, found.after]).toEqual([HEAD, [OTHER]])
  })

  it('finds a line that was left out, and one that is nowhere in the file', () => {
    const cut = compareWithFile([FIRST, OTHER, SECOND], [FIRST, SECOND])
    expect(marked(cut)).toEqual([FIRST, `[-${OTHER}]`, SECOND])
    const added = compareWithFile([FIRST, SECOND], [FIRST, OTHER, SECOND])
    expect(marked(added)).toEqual([FIRST, `[+${OTHER}]`, SECOND])
    expect([cut.isSame, added.isSame]).toEqual([false, false])
  })

  it('takes no title of another text along that has the same words', () => {
    const title = 'Message by the Executive Director on the World Day against Trafficking in Persons'
    const own = 'Message by the Secretary-General on the World Day against Trafficking in Persons'
    const found = compareWithFile(['World Day', own, FIRST, SECOND, title, OTHER], [own, FIRST, SECOND])
    expect(found).toMatchObject({ isSame: true, before: ['World Day'] })
    expect(found.after).toEqual([title, OTHER])
  })

  it('is nowhere in a file that has none of its words', () => {
    const found = compareWithFile(HEAD, [FIRST])
    expect(found).toMatchObject({ isSame: false, before: HEAD, after: [] })
    expect(marked(found)).toEqual([`[+${FIRST}]`])
  })

  it('sees one Arabic-Indic digit, and one letter in a script without spaces', () => {
    const arabic = 'تقام المراسم في قاعة الكريستال في ٣٠ تموز/يوليه الساعة ١٠:١٥ صباحا بحضور الضيوف'
    expect(compareWithFile([arabic], [arabic.replace('٣٠', '٣١')]).isSame).toBe(false)
    const chinese = '贩运人口是一种以多种形式出现的罪行，儿童为此付出的代价最高。'
    expect(compareWithFile([chinese], [chinese]).isSame).toBe(true)
    expect(compareWithFile([chinese], [chinese.replace('最高', '最大')]).isSame).toBe(false)
  })
})

describe('a file that is kept', () => {
  const now = new Date('2026-12-01T10:00:00Z')
  const until = (given: string | null) => {
    const read = readUntil(given, now)
    return read.ok ? read.until.toISOString() : read.sentence
  }

  it('is kept for ninety days, to the end of a day, or to an instant', () => {
    expect(until(null)).toBe('2027-03-01T10:00:00.000Z')
    expect(until('2026-12-24')).toBe('2026-12-24T23:59:59.000Z')
    expect(until('2026-12-24T12:00:00+05:00')).toBe('2026-12-24T07:00:00.000Z')
  })

  it.each([['yesterday'], ['2026-11-30'], ['2028-01-01'], ['2026-13-01']])(
    'is not kept until %s',
    (given) => {
      expect(readUntil(given, now).ok).toBe(false)
    },
  )

  it('has a name without a path, and of a kind that can be read again', () => {
    expect(plainName('C:\\Users\\me\\Message\u202e.docx')).toBe('Message.docx')
    expect(plainName('../../etc/notes.PDF')).toBe('notes.PDF')
    expect(plainName(`${'a'.repeat(300)}.docx`)).toBe(`${'a'.repeat(195)}.docx`)
    expect([isReadable('a.docx'), isReadable('a.exe'), isReadable('docx')]).toEqual([true, false, false])
  })
})
