import type { Config } from 'payload'
import { deskLinkWords } from '../../../src/admin/deskLinkWords.ts'
import { inOwnWords, takeOwnWords } from '../../../src/domain/ownWords.ts'
import { fill } from '../../../src/domain/messages.ts'
import { locales } from '../../../src/exports/locales.ts'
import { bell } from '../../../src/locales/bell.ts'
import { desk } from '../../../src/locales/desk.ts'
import { people } from '../../../src/locales/people.ts'
import { ownWordsOf } from '../../../src/plugins/ownWords.ts'

const withWords = (communique: object): Config =>
  ({ i18n: { translations: { en: { communique }, fr: { general: {} } } } }) as unknown as Config

describe('a host’s own words for the desk', () => {
  afterEach(() => takeOwnWords({}))

  it('stand in the places of ours, and the rest stays', () => {
    takeOwnWords(ownWordsOf(withWords({ desk: { title: 'Newsdesk', types: { event: 'Date' } } })))
    const { title, types, waiting } = inOwnWords('desk', desk, 'en')
    expect([title, types.event]).toEqual(['Newsdesk', 'Date'])
    takeOwnWords({})
    expect([inOwnWords('desk', desk, 'en').waiting, inOwnWords('desk', desk, 'en').types.statement]).toEqual([
      waiting,
      types.statement,
    ])
    expect(inOwnWords('desk', desk, 'en').title).toBe('My desk')
  })

  it('name a page of the desk alike above itself and in the navigation, wherever they say it', () => {
    expect(deskLinkWords('en').desk).toBe(inOwnWords('desk', desk, 'en').title)
    takeOwnWords(ownWordsOf(withWords({ desk: { title: 'Newsdesk' }, links: { reports: 'Figures' } })))
    const names = deskLinkWords('en')
    expect([names.desk, names.calendar, names.reports]).toEqual(['Newsdesk', 'Calendar', 'Figures'])
    expect(deskLinkWords('fr').desk).toBe('Mon bureau')
  })

  it('are those of one language, and nothing but sentences', () => {
    takeOwnWords(ownWordsOf(withWords({ desk: { title: 7, nothing: 'x' }, people: { roles: 'all' } })))
    expect(inOwnWords('desk', desk, 'en')).toEqual(desk.en)
    expect(inOwnWords('people', people, 'en')).toEqual(people.en)
    expect(inOwnWords('desk', desk, 'fr').title).toBe('Mon bureau')
  })

  it('are refused at the start for an area that there is not', () => {
    expect(() => ownWordsOf(withWords({ dask: {} }))).toThrow(
      /communique\.dask: there is no such area, only bell/,
    )
    expect(ownWordsOf({} as Config)).toBeUndefined()
  })

  it('may have plurals, and what is put in where ours has it', () => {
    const unread = '{count, plural, one {One new} other {# new}}'
    takeOwnWords(ownWordsOf(withWords({ bell: { unread } })))
    const words = inOwnWords('bell', bell, 'en')
    expect([1, 2_000].map((count) => fill(words.unread, { count }, 'en'))).toEqual(['One new', '2,000 new'])
  })

  it('are refused at the start where ICU cannot read them, or they want what nobody puts in', () => {
    expect(() => ownWordsOf(withWords({ desk: { lead: 'Led by {organisation' } }))).toThrow(
      /communique\.desk\.lead is no ICU message/,
    )
    expect(() => ownWordsOf(withWords({ desk: { lead: 'Led by {who}' } }))).toThrow(
      /communique\.desk\.lead: nothing is put in for \{who\} there: only \{organisation\}\./,
    )
    expect(() => ownWordsOf(withWords({ desk: { title: '{who}' } }))).toThrow(
      /nothing is put in for \{who\} there\./,
    )
  })

  it('are written out for who wants to see ours', () => {
    expect(locales.en.desk).toMatchObject({ title: 'My desk', lead: 'Lead: {organisation}' })
    expect(locales.ru.bell).toMatchObject({
      unread: expect.stringMatching(/^\{count,plural,one\{# .*few\{#.*many\{#.*other\{#/) as string,
    })
  })
})
