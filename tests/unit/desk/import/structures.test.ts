import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readFiles } from '../../../../src/desk/import/readers/readFile.ts'
import { leftOver } from '../../../../src/domain/import/leftOver.ts'
import { isUnsure } from '../../../../src/domain/import/proposal.ts'
import { propose } from '../../../../src/domain/import/propose.ts'
import { organisations } from '../../domain/import/founding.ts'

const FOLDER = 'tests/fixtures/import'

const read = async (name: string) => {
  const { files, failed } = await readFiles([
    { name, bytes: new Uint8Array(readFileSync(path.join(FOLDER, name))) },
  ])
  const proposal = propose(files, { organisations, year: 2026 })
  return { files, failed, proposal, texts: files.flatMap(({ blocks }) => blocks.map(({ text }) => text)) }
}

describe('structures of Word files', () => {
  test('lists go on behind a paragraph, begin again where Word says so, and count as it does', async () => {
    const { files, texts } = await read('structure-numbering.docx')
    const items = files.flatMap(({ blocks }) =>
      blocks.flatMap(({ content }) =>
        content.type === 'item' ? [[content.isOrdered ? content.number : '•', content.level]] : [],
      ),
    )
    const level = items[0]?.[1] as number
    expect(items).toEqual([
      ...[1, 2].map((number) => [number, level]),
      ...[1, 2].map((number) => [number, level + 1]),
      ...[3, 4, 1, 2].map((number) => [number, level]),
      ['•', level],
    ])
    expect(texts).toContain('Article IV The network meets again in May')
  })

  test('controls, smart tags and fields are words of their sentences, each once', async () => {
    const { files, texts } = await read('structure-controls.docx')
    expect(texts).toContain(
      'The Regional Office for South Asia opened a campaign in New Delhi on 4 December 2026.',
    )
    expect(files[0]?.blocks.filter(({ where }) => where !== 'text')).toEqual([])
    expect(JSON.stringify(files[0]?.blocks)).toContain('https://unodc.example/report')
  })

  test('signs of symbol typefaces are Unicode, or shown as ones that cannot be read, and said', async () => {
    const { files, texts } = await read('structure-signs.docx')
    const all = texts.join('\n')
    expect(all).toMatch(/[✓✔] Passport returned, ≥ 18 years of age, α and β\./u)
    expect(all).toContain('\uFFFD desk.')
    expect(all).toMatch(/Second line\s+Third line/)
    expect(files[0]?.notes).toEqual(['unreadSigns'])
    expect(files[0]?.blocks.filter(({ where }) => where !== 'text')).toEqual([])
  })

  test('tables in tables keep every cell, and boxes are listed', async () => {
    const { texts, proposal } = await read('structure-nested-tables.docx')
    for (const cell of ['Lahore', '41', 'Quetta', '17', 'As of June.'])
      expect(texts.join('\n')).toContain(cell)
    expect(leftOver(proposal).map(({ where, text }) => [where, text])).toEqual([
      ['textBox', 'Note for broadcasters: clips at noon.'],
    ])
  })
})

describe('structures of mails', () => {
  test('the same in another form is no second text', async () => {
    const { files, failed, texts } = await read('structure-rtf.eml')
    expect([files.length, failed]).toEqual([1, []])
    expect(texts.join('\n')).not.toContain('fonttbl')
  })

  test('lines that flow are paragraphs', async () => {
    const { texts } = await read('structure-flowed.eml')
    expect(texts).toContain(
      'Nine states will share one telephone number for everybody who has been promised work abroad and does not get away. It is answered in eleven languages, at any hour, and costs nothing.',
    )
  })

  test('an entry of a calendar brings the facts of its event', async () => {
    const { files, proposal } = await read('structure-calendar.eml')
    expect(files.map(({ kind }) => kind)).toEqual(['eml', 'ics'])
    const event = proposal.texts.find(({ type }) => type === 'event')
    expect(event?.titles.en).toBe('Launch of the common hotline')
    expect(event?.event).toMatchObject({
      start: { value: '2026-12-09T10:00' },
      end: { value: '2026-12-09T12:30' },
      zone: { value: 'Europe/Vienna' },
      city: { value: 'Vienna' },
    })
    expect(event?.event?.start && isUnsure(event.event.start)).toBe(false)
    expect(leftOver(proposal).map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('press@unodc.example'),
        'Ruiz, Anna anna@news.example',
      ]),
    )
  })

  test('mails in mails are read, with the files that came with them', async () => {
    const { files, texts, failed } = await read('structure-nested.eml')
    expect(failed).toEqual([])
    expect(files.map(({ kind }) => kind)).toContain('docx')
    expect(texts.join('\n')).toContain('as agreed in Zürich.')
  })
})

describe('structures of PDF files', () => {
  test('pages that are turned are read as they are looked at, columns one behind the other', async () => {
    const { texts, files } = await read('structure-rotated.pdf')
    const all = texts.join('\n')
    expect(all).toContain('Calls by state in the first half of the year')
    expect(all.indexOf('buses from March on')).toBeLessThan(all.indexOf('Les ministres de neuf'))
    expect(all.indexOf('Austria 1,204')).toBeLessThan(all.indexOf('Hungary 877'))
    expect(all).toContain('This page was scanned upside down and corrected by the printer.')
    expect(files[0]?.notes).toContain('columns')
  })

  test('words that are broken at the ends of lines are whole', async () => {
    const { texts } = await read('structure-hyphens.pdf')
    const paragraph =
      'Interinstitutional cooperation and confidentiality agreements, internationally acknowledged, are indispensable prerequisites for the identification of disadvantaged persons.'
    expect(texts.filter((text) => text === paragraph).length).toBe(3)
  })
})
