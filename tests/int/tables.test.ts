import { getServices } from '../../src/services.ts'
import { createNinjsCheck } from '../support/formats/ninjs.ts'
import { element, paragraph } from '../support/lexicalNodes.ts'
import { type Press, openPress } from '../support/press.ts'

const cell = (text: string, headerState = 0, more: object = {}) => ({
  ...{ ...element, type: 'tablecell', headerState, colSpan: 1, rowSpan: 1, backgroundColor: null },
  children: [paragraph(text)],
  ...more,
})
const row = (...children: unknown[]) => ({ ...element, type: 'tablerow', children })
const bodyOf = (...rows: unknown[]) => ({
  root: {
    ...element,
    type: 'root',
    children: [paragraph('Calls:'), { ...element, type: 'table', children: rows }],
  },
})
const BODY = bodyOf(row(cell('Month', 1), cell('Calls', 1)), row(cell('May\u00AD'), cell('')))

const HTML =
  '<p>Calls:</p><table><thead><tr><th scope="col">Month</th><th scope="col">Calls</th></tr></thead>' +
  '<tbody><tr><td>May</td><td></td></tr></tbody></table>'

describe('a table in a text', () => {
  let press: Press

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
  })
  afterAll(() => press.newsroom.close())

  const get = async (path: string) => {
    const answer = await getServices(press.newsroom.payload).wire.handle({
      ...{ method: 'GET', path, query: new URLSearchParams(), headers: {} },
    })
    return { status: answer?.status, text: String(answer?.body) }
  }

  it('is saved clean, signed, published in every form, and proved by its evidence', async () => {
    const id = await press.write({ body: BODY })
    await press.invite(id, 'ilo', 'co-signatory')
    expect((await press.publish(id, 'reviewer@ilo')).status).toBe(200)
    const state = await getServices(press.newsroom.payload).register.stateOf({ collection: 'statements', id })
    const door = `/v1/statements/${String(state.wireSlug)}`

    const item = JSON.parse((await get(door)).text) as Record<string, unknown>
    expect(JSON.stringify(item)).toContain(JSON.stringify(HTML).slice(1, -1))
    expect((await get(`${door}.md`)).text).toContain('| Month | Calls |\n| --- | --- |\n| May |  |')
    const ninjs = JSON.parse((await get(`${door}.ninjs.json`)).text) as unknown
    expect(createNinjsCheck()(ninjs)).toBeNull()
    expect(JSON.stringify(ninjs)).toContain('Month | Calls')
    for (const feed of ['rss', 'atom', 'json']) {
      const { status, text } = await get(`/feeds/all.${feed}`)
      expect([feed, status, text.includes('Month')]).toEqual([feed, 200, true])
    }
    expect((await get(`${door}/canonical`)).text).toContain('"tablecell"')
    expect(await press.verify(id)).toBe('holds')
  })

  const spanned = bodyOf(row(cell('x', 0, { colSpan: 2 })))
  const coloured = bodyOf(row(cell('x', 0, { backgroundColor: '#f00' })))
  const nested = bodyOf(row(cell('x', 0, { children: [{ ...element, type: 'table', children: [] }] })))
  const wide = bodyOf(row(...Array.from({ length: 13 }, () => cell('x'))))

  it.each([
    [
      'merged cells',
      spanned,
      'The English body has a table with merged cells: split them, since not every format can show them.',
    ],
    [
      'coloured cells',
      coloured,
      'The English body has a table with coloured cells: take the colours out and say in words what they mean.',
    ],
    [
      'a table in a cell',
      nested,
      'The English body has a table whose cells hold more than paragraphs: move lists, headings and other tables out of it.',
    ],
    [
      '13 columns',
      wide,
      'The English body has a table with 13 columns, and 12 is the most: make two tables of it, or turn it.',
    ],
  ])('is refused with a word when it has %s', async (_, body, message) => {
    const { status, body: answer } = await press.newsroom.ask(
      ...(['POST', '/api/statements', { title: 'A title', body }, press.tokens['editor@unodc']] as const),
    )
    expect([status, answer.errors]).toEqual([400, [{ message, reason: 'invalid' }]])
  })
})
