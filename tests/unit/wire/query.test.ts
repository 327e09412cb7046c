import { listQuery, oneQuery, parseQuery } from '../../../src/wire/http/query.ts'

const parse = (query: string) => parseQuery(listQuery, new URLSearchParams(query))

describe('the query of a list', () => {
  it('has twenty items unless told otherwise, and never more than a hundred', () => {
    expect(parse('')).toMatchObject({ ok: true, value: { limit: 20 } })
    expect(parse('limit=100')).toMatchObject({ ok: true, value: { limit: 100 } })
    for (const limit of ['0', '101', '-1', '1e9', '010', '']) expect(parse(`limit=${limit}`).ok).toBe(false)
  })

  it.each([
    'unknown=1',
    'locale=de',
    'locale=en&locale=fr',
    'kind=poem',
    'subject=crime',
    'from=yesterday',
    'from=2024-07-30T05:00',
    'organisation=%25',
    'organisation=a|b',
    'after=nonsense',
    'include=all',
    '__proto__=1',
    'constructor=1',
    'q=',
  ])('is refused with a sentence: %s', (query) => {
    const refused = parse(query)
    expect(refused.ok).toBe(false)
    expect('message' in refused && refused.message).toMatch(/^“.+” .+\.$/)
  })

  it('lets pass what links from campaigns bring along', () => {
    expect(parse('utm_source=letter&utm_source=again')).toMatchObject({ ok: true })
  })

  it('takes a day for the whole day in UTC', () => {
    expect(parse('from=2024-07-30&to=2024-07-30')).toMatchObject({
      value: { from: '2024-07-30T00:00:00.000Z', to: '2024-07-30T23:59:59.999Z' },
    })
    expect(parse('from=2024-07-30T10:15:00%2B05:00')).toMatchObject({
      value: { from: '2024-07-30T05:15:00.000Z' },
    })
  })

  it('never repeats what it was given in a way that could be markup', () => {
    const refused = parseQuery(oneQuery, new URLSearchParams('<script>=1'))
    expect('message' in refused && refused.message).not.toContain('<')
  })
})
