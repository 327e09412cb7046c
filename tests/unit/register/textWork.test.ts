import type { EventFacts } from '../../../src/domain/canonical.ts'
import { checkContradictions } from '../../../src/domain/contradictions/checkContradictions.ts'
import { uncheckedSentence } from '../../../src/domain/contradictions/findings.ts'
import type { Locale } from '../../../src/domain/locales.ts'
import { createTextWork, type TextWork } from '../../../src/register/textWork/createTextWork.ts'
import { TASKS, isLight } from '../../../src/register/textWork/tasks.ts'
import { inEnglish } from '../../support/inEnglish.ts'

const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
const bodyOf = (...children: unknown[]) => ({ root: { type: 'root', children } })
const SAID: Partial<Record<Locale, string>> = {
  en: 'The event starts at 10:15 on Monday, 30 July 2024, at the Serena Hotel, Islamabad. ',
  ar: 'يبدأ الحدث في الساعة 10:45 يوم الثلاثاء 30 يوليو 2024 في فندق ماريوت، إسلام أباد. ',
  zh: '活动于2024年7月30日星期二上午10时45分在伊斯兰堡万豪酒店举行。',
  ur: 'تقریب منگل 30 جولائی 2024 کو صبح 10:45 بجے اسلام آباد میں ہوگی۔ ',
}
const facts: EventFacts = {
  ...{ start: '2024-07-30T05:45:00.000Z', end: null, mediaCall: null, zone: 'Asia/Karachi' },
  venue: { name: 'Marriott Hotel', address: '', city: 'Islamabad', country: 'Pakistan', point: null },
  ...{ format: null, link: null, status: 'scheduled', previousStart: null, organisers: [], guests: [] },
  ...{ expected: null, theme: null, observance: null },
}

const sources = Object.entries(SAID).map(([locale, said]) => ({
  locale: locale as Locale, // keyed by locale
  isCourtesy: locale === 'ur',
  title: ` ${said}`,
  summary: undefined,
  body: bodyOf(
    ...Array.from({ length: 200 }, (_, index) => ({
      type: index % 5 === 0 ? 'heading' : 'paragraph',
      tag: 'h3',
      direction: index % 7 === 0 ? 'rtl' : null,
      children: [
        text(said, index % 16),
        { type: 'link', fields: { url: 'https://a.example' }, children: [text('<b>')] },
      ],
    })),
    { type: 'list', listType: 'number', start: 0, children: [{ type: 'listitem', children: [text('x')] }] },
  ),
  sections: { notesToEditors: bodyOf({ type: 'paragraph', children: [text(said)] }) },
}))
const prose = sources.map(({ locale }) => ({
  ...{ entry: 'e', locale, field: 'body' },
  text: (SAID[locale] ?? '').repeat(40),
}))
const titles = prose.map((each) => ({ ...each, field: 'title', text: SAID[each.locale] ?? '' }))
const toCheck = { texts: [...prose, ...titles], events: [{ entry: 'e', facts }], known: {} }
/** Words that are all numbers: a minute's work. */
const ENDLESS = {
  ...toCheck,
  texts: Array.from({ length: 40 }, (_, index) => ({
    ...{ entry: String(index), locale: 'en' as const, field: 'body' },
    text: 'half past ten '.repeat(5_000),
  })),
}

describe('work on long texts', () => {
  const opened: TextWork[] = []
  const open = (...options: Parameters<typeof createTextWork>): TextWork => {
    const work = createTextWork(...options)
    opened.push(work)
    return work
  }
  afterAll(() => Promise.all(opened.map((work) => work.stop())))

  it('has the same result in the thread as without it, to the byte', async () => {
    const work = open({ isLight: () => false })
    for (const source of sources) {
      expect(JSON.stringify(await work.run('leaf', source))).toBe(
        JSON.stringify(TASKS.leaf(source, () => false)),
      )
    }
    const here = TASKS.contradictions(toCheck, () => false)
    expect(here.found.length).toBeGreaterThan(2)
    expect(JSON.stringify(await work.run('contradictions', toCheck))).toBe(JSON.stringify(here))
  })

  it('is done here where it is done in no time, and else in the thread', () => {
    const short = { ...toCheck, texts: titles }
    expect([isLight('contradictions', short), isLight('contradictions', ENDLESS)]).toEqual([true, false])
    expect(sources.map((source) => isLight('leaf', source))).toEqual(sources.map(() => false))
    expect(isLight('leaf', { ...sources[0]!, body: bodyOf(text('x')) })).toBe(true)
  })

  it('65: is sent to the thread where a text is short and the rules of organisations are many', () => {
    const texts = titles.slice(0, 1)
    const rule = { kind: 'word' as const, find: 'word', why: 'It is not said.' }
    const of = (count: number) => ({
      ...{ texts, names: [], off: [], carried: [] },
      own: [{ organisation: 'The agency', off: [], rules: Array.from({ length: count }, () => rule) }],
    })
    expect([0, 10, 600].map((count) => isLight('proofreading', of(count)))).toEqual([true, true, false])
  })

  it('leaves out what there is no time for, and names it: titles are never left out', async () => {
    const { unchecked, found } = await open({ budgetMs: 1_500 }).run('contradictions', {
      ...ENDLESS,
      texts: [...ENDLESS.texts, ...titles],
    })
    expect(unchecked.length).toBeGreaterThan(10)
    expect(unchecked.every(({ field }) => field === 'body')).toBe(true)
    expect(found.some(({ place }) => place.field === 'title')).toBe(true)
    const late = checkContradictions(toCheck.texts, toCheck.events, {}, () => true)
    expect(late).toEqual({ found: [], unchecked: toCheck.texts.map(({ text: _, ...place }) => place) })
    expect(inEnglish(uncheckedSentence(late.unchecked, 'e'))).toContain(
      'The Arabic body is too long to be compared with the facts: check its hours, dates, places and names yourself.',
    )
  })

  it('is refused when it passes its time, and the next one is done in another thread', async () => {
    const work = open({ budgetMs: 60_000, limitMs: 1_500, isLight: () => false })
    await work.run('leaf', sources[0]!)
    const endless = work.run('contradictions', ENDLESS)
    const after = work.run('leaf', sources[1]!)
    await expect(endless).rejects.toMatchObject({ reason: 'overloaded', status: 503 })
    expect((await after).leaf.title).toBe(SAID[sources[1]!.locale]?.trim())
  })

  it('is refused at once to all that wait when it is stopped', async () => {
    const work = open({ isLight: () => false })
    const waiting = Promise.allSettled([work.run('contradictions', ENDLESS), work.run('leaf', sources[0]!)])
    await work.stop()
    const refused = { status: 'rejected', reason: expect.objectContaining({ reason: 'stopping' }) as unknown }
    expect(await waiting).toEqual([refused, refused])
    await expect(work.run('leaf', sources[0]!)).rejects.toMatchObject({ reason: 'stopping' })
  })
})
