import { boundedWords, proseIn } from '../../../../src/domain/search.ts'
import { commandsFor, matching, toOptions } from '../../../../src/desk/search/options.ts'
import { toSearchRow } from '../../../../src/desk/search/searchRows.ts'
import type { SearchAnswer } from '../../../../src/desk/search/options.ts'
import type { Role } from '../../../../src/domain/organisations.ts'
import { DEFAULT_SLUGS } from '../../../../src/domain/slugs.ts'
import { palette } from '../../../../src/locales/palette.ts'
import { toSearchWords, fromSearchForm } from '../../../../src/domain/searchForm.ts'
import { readChips, withChips } from '../../../../src/desk/savedFilters/filters.ts'

const names = new Map([['org-1', 'ILO International Labour Organization']])
const rowOf = (document: Record<string, unknown>) =>
  toSearchRow({ id: 'e1', lead: 'org-1', ...document }, { collection: 'events', names })
const finds = (row: ReturnType<typeof rowOf>, typed: string): boolean =>
  toSearchWords(typed).every((word) => fromSearchForm(row.words).some((own) => own.startsWith(word)))

const body = (text: string) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text }] }] },
})

describe('what an entry is found by', () => {
  it('is its words in all languages, without accents, case and ways of writing a letter', () => {
    const row = rowOf({
      title: { en: 'Café opening', ar: 'إسلام آباد', ru: 'Ёлка', ur: 'پاکستان کی' },
      body: { en: body('Shelters stay OPEN.'), zh: body('人口贩运') },
    })
    for (const typed of ['cafe', 'CAFÉ op', 'shelt', 'اسلام', 'елка', 'كي', '人口', '贩运', '贩'])
      expect([typed, finds(row, typed)]).toEqual([typed, true])
    for (const typed of ['fé', 'closed', '口人']) expect([typed, finds(row, typed)]).toEqual([typed, false])
  })

  it('is its organisation, number, day and people, and never an internal note', () => {
    const row = rowOf({
      ...{ number: 'No. 14', start: '2031-07-29T20:15:00.000Z', zone: 'Asia/Karachi' },
      guests: [{ name: 'Amina Khan', office: 'Chief Justice' }],
      internalNotes: 'Marzipan',
    })
    for (const typed of ['ilo', 'labour org', '14', '2031-07-30', 'amina', 'chief justice'])
      expect([typed, finds(row, typed)]).toEqual([typed, true])
    expect(finds(row, 'marzipan')).toBe(false)
  })

  it('is asked with no more than an index answers at once', () => {
    expect(boundedWords(Array.from({ length: 20 }, () => 'a'))).toHaveLength(8)
    expect(boundedWords(['x'.repeat(100)])[0]).toHaveLength(40)
    expect(proseIn(null)).toBe('')
  })
})

describe('the dialog', () => {
  const words = palette.en
  const pages = { desk: null, calendar: '/calendar', organisation: '/organisation', health: '/health' }
  const known = { slugs: DEFAULT_SLUGS, pages }
  const commands = (roles: Role[], coordinator = false) => {
    const person = { id: 'p', coordinator, memberships: [{ organisation: 'org-1', roles }] }
    return commandsFor({ words, known, person, language: 'en', account: '/account' })
  }
  const labels = (...asked: Parameters<typeof commands>) => commands(...asked).map(({ label }) => label)

  it('offers to begin a text to who may write one, and what is installed', () => {
    expect(labels(['editor'])).toContain('New statement')
    const others = labels(['reviewer'])
    expect(others).not.toContain('New statement')
    expect(others).toContain('Calendar')
    expect(others).not.toContain('Reports')
  })

  it('leads managers to the page of their organisation, and coordinators to the health of the newsroom', () => {
    const found = ['Your organisation', 'Health of the newsroom']
    const offered = (...asked: Parameters<typeof commands>) =>
      labels(...asked).filter((one) => found.includes(one))
    expect(offered(['editor', 'reviewer'])).toEqual([])
    expect(offered(['manager'])).toEqual(['Your organisation'])
    expect(offered([], true)).toEqual(['Health of the newsroom'])
  })

  it('finds commands by the beginnings of their words', () => {
    expect(matching(commands(['editor']), 'n st').map(({ label }) => label)).toEqual(['New statement'])
    expect(matching(commands(['editor']), '')).toHaveLength(commands(['editor']).length)
    expect(matching(commands(['editor']), 'zebra')).toEqual([])
  })

  it('says of what was found what it is', () => {
    const entry: SearchAnswer['entries'][number] = {
      ...({ collection: 'events', type: 'event', id: 'e1', title: null } as const),
      ...({ lead: 'ILO', leadLogo: null } as const),
      ...({ state: 'drafting', edition: null, embargo: null, at: null } as const),
      stage: 'Draft',
    }
    const found = { entries: [entry], people: [], contacts: [], organisations: [] }
    expect(toOptions(found, words)).toEqual([
      { group: 'entries', label: 'Untitled', detail: 'Event · ILO · Draft', path: '/compose/events/e1' },
    ])
    expect(toOptions(null, words)).toEqual([])
  })
})

describe('the chips of a list', () => {
  it('come back from the address that they make, and leave other conditions alone', () => {
    const chips = { state: 'drafting', lead: ['a', 'b'], year: '2026' }
    expect(readChips(withChips('', chips))).toEqual(chips)
    const other = '?where[or][0][and][0][kind][equals]=message&sort=title&page=3'
    const address = new URLSearchParams(withChips(other, { state: 'review' }))
    expect([...address]).toEqual([
      ['sort', 'title'],
      ['where[or][0][and][0][kind][equals]', 'message'],
      ['where[or][0][and][1][state][equals]', 'review'],
    ])
    expect(withChips(withChips('', chips), {})).toBe('?')
    expect(readChips('?where[or][0][and][0][state][equals]=nonsense')).toEqual({})
  })
})
