import { type Newsroom, openNewsroom, toLexical } from '../support/newsroom.ts'

const text = (words: string) => ({ type: 'text', version: 1, text: words, format: 0 })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', version: 1, children })
const bodyOf = (...children: unknown[]) => ({ root: { type: 'root', version: 1, children } })
const list = (start: number, ...children: unknown[]) => ({
  ...{ type: 'list', version: 1, listType: 'number', start },
  children: [{ type: 'listitem', version: 1, value: 1, children }],
})
const nested = (depth: number): unknown => list(1, text('x'), ...(depth > 1 ? [nested(depth - 1)] : []))

describe('43: what no text may hold is refused when it is saved', () => {
  let newsroom: Newsroom
  let token: string

  beforeAll(async () => {
    newsroom = await openNewsroom()
    token = await newsroom.logIn('editor@unodc.example')
  })
  afterAll(() => newsroom.close())

  const make = (data: object, { collection = 'statements', query = '' } = {}) =>
    newsroom.ask('POST', `/api/${collection}?depth=0${query}`, { title: 'A title', ...data }, token)
  const refusalOf = ({ status, body }: Awaited<ReturnType<typeof make>>) => ({
    status,
    errors: body.errors,
  })
  const invalid = (message: string) => ({ status: 400, errors: [{ message, reason: 'invalid' }] })

  it.each([
    [
      'a body of 100,001 characters',
      { body: toLexical('x'.repeat(100_001)) },
      'The English body has 100001 characters, and 100000 is the most: shorten it, or make two texts of it.',
    ],
    [
      'a body of 1,001 paragraphs',
      { body: bodyOf(...Array.from({ length: 1001 }, () => paragraph(text('x')))) },
      'The English body has 1001 paragraphs, headings and items of lists, and 1000 is the most: shorten it, or make two texts of it.',
    ],
    [
      'a title of 301 characters',
      { title: 'x'.repeat(301) },
      'The English title has 301 characters, and 300 is the most: shorten it, or make two texts of it.',
    ],
    [
      'nine marks on a letter in a list in a list',
      { body: bodyOf(list(1, text('x'), list(1, text(`b${'\u0301'.repeat(9)}`)))) },
      'The English body has a letter with 9 accents or marks on it, and 8 is the most: type that word again.',
    ],
    [
      '2,000 changes of direction',
      { body: toLexical('a ب '.repeat(1000)) },
      'The English body has a paragraph that changes 1999 times between left-to-right and right-to-left, and 1000 is the most: make several paragraphs of it.',
    ],
    [
      'a list that begins below 0',
      { body: bodyOf(list(-3, text('x'))) },
      'The English body has a numbered list that begins at -3: let it begin at a number from 0 to 32767.',
    ],
    [
      'lists nine levels deep',
      { body: bodyOf(nested(9)) },
      'The English body has lists 9 levels deep, and 8 is the deepest: move them out.',
    ],
    [
      'lists fifteen levels deep',
      { body: bodyOf(nested(15)) },
      'The English body has lists 15 levels deep, and 8 is the deepest: move them out.',
    ],
    [
      'a section that is too long',
      { notesToEditors: toLexical('x'.repeat(20_001)) },
      'The English text of the notes to editors has 20001 characters, and 20000 is the most: shorten it, or make two texts of it.',
    ],
    [
      'an office that is a book',
      { speaker: { office: 'x'.repeat(501) } },
      '“speaker.office” has 501 characters, and 500 is the most: shorten it.',
    ],
    [
      'marks in a wording of the masthead',
      { masthead: [{ wording: `b${'\u0301'.repeat(40)}` }] },
      '“masthead.0.wording” has a letter with 40 accents or marks on it, and 8 is the most: type that word again.',
    ],
  ])('%s', async (_, data, sentence) => {
    expect(refusalOf(await make(data))).toEqual(invalid(sentence))
  })

  it('names the language that is saved, and with all of them that which is meant', async () => {
    const long = toLexical('ب'.repeat(100_001))
    const sentence =
      'The Arabic body has 100001 characters, and 100000 is the most: shorten it, or make two texts of it.'
    expect(refusalOf(await make({ body: long }, { query: '&locale=ar' }))).toEqual(invalid(sentence))
    const all = { title: { en: 'A', ar: 'ب' }, body: { en: toLexical('A'), ar: long } }
    expect(refusalOf(await make(all, { query: '&locale=all' }))).toEqual(invalid(sentence))
  })

  it('when it is changed, too, and in what belongs to an organisation', async () => {
    const { body } = await make({ body: toLexical('x'.repeat(100_000)) })
    const { id, revision } = body.doc as { id: string; revision: number }
    const change = (data: object) =>
      newsroom.ask('PATCH', `/api/statements/${id}`, { revision, ...data }, token)
    expect((await change({ body: toLexical('x'.repeat(100_001)) })).status).toBe(400)
    expect((await change({ summary: 'x'.repeat(2_000) })).status).toBe(200)
    const contact = { name: 'A', title: `b${'\u0301'.repeat(9)}` }
    expect(refusalOf(await make(contact, { collection: 'media-contacts' }))).toEqual(
      invalid('“title” has a letter with 9 accents or marks on it, and 8 is the most: type that word again.'),
    )
  })
})
