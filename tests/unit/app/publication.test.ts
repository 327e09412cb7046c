import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Bundle, Publication } from '../../../src/app/(site)/parts/Publication.tsx'
import type { Locale } from '../../../src/domain/locales.ts'
import { toSection } from '../../../src/wire/copies/toSection.ts'
import type { FullItem } from '../../../src/wire/render/items.ts'
import { afterwards, bundleRow, eventRow, liveOf, statementRow } from '../wire/formats/examples.ts'
import { coreOf, frozenOf, rowOf } from '../wire/frozenExamples.ts'

const pageOf = (item: FullItem, locale: Locale = 'en'): string =>
  renderToStaticMarkup(
    createElement(item.type === 'media-update' ? Bundle : Publication, {
      ...{ item, locale },
      publicUrl: 'https://news.example',
    }),
  )

/** What is read of a part of the page, without its markup. */
const readIn = (page: string, part: RegExp): string[] =>
  [...page.matchAll(part)].map(([, inside = '']) => inside.replace(/<[^>]*>/g, ''))

const mastheadIn = (page: string) =>
  readIn(/<div class="masthead">([\s\S]*?)<div class="dates">/.exec(page)?.[1] ?? '', /<li>(.*?)<\/li>/g)
const factsIn = (page: string) => readIn(page, /<div><dt>(.*?)<\/dd><\/div>/g)

const PARTIES = [
  { organisation: 'iom', role: 'co-signatory' as const },
  { organisation: 'unodc', role: 'supporter' as const },
]

describe('the page of a text', () => {
  it.each([
    ['no masthead', []],
    ['one without the issuer', [{ wording: 'with', organisations: ['iom'], logos: false }]],
    ['one with the issuer', [{ wording: '', organisations: ['iom', 'un'], logos: true }]],
  ])('names the same organisations as the copies: %s', (_, masthead) => {
    const { item } = liveOf(rowOf(frozenOf({ core: coreOf({ masthead, parties: PARTIES }) })))
    const { masthead: copied } = toSection({ item, body: null })
    expect(mastheadIn(pageOf(item))).toEqual(copied.flatMap(({ names }) => names))
    expect(mastheadIn(pageOf(item)).sort()).toEqual(['The IOM (IOM)', 'United Nations (UN)'])
  })

  it('says what the text is for, like the copies', () => {
    const themed = { theme: 'Children', observance: 'World Day against Trafficking in Persons' }
    for (const row of [statementRow(), eventRow(), bundleRow()]) {
      const item: FullItem = { ...liveOf(row).item, ...themed }
      expect(factsIn(pageOf(item, 'fr')).slice(-2)).toEqual([
        `Thème${themed.theme}`,
        `Journée${themed.observance}`,
      ])
      expect(toSection({ item, body: null }).facts.slice(-2)).toEqual([
        { name: 'Theme', lines: [{ text: themed.theme }] },
        { name: 'Observance', lines: [{ text: themed.observance }] },
      ])
    }
    const bare: FullItem = { ...liveOf(statementRow()).item, theme: null, observance: null }
    expect(pageOf(bare)).not.toContain('class="facts"')
  })

  it.each(['ar', 'ur'] as const)('keeps a name of another script whole in a sentence: %s', (locale) => {
    const page = pageOf(liveOf(statementRow({}, afterwards)).item, locale)
    const notices = [...page.matchAll(/<aside class="notice strong">(.*?)<\/p>/g)].map(([, inside]) => inside)
    expect(notices).toHaveLength(2)
    const whole =
      /<bdi>The (UNODC|IOM)<\/bdi>.*<\/strong> <bdi><time dateTime="[^"]*">[^<]* UTC<\/time><\/bdi>$/
    for (const notice of notices) expect(notice).toMatch(whole)
    expect(page).toMatch(/<p>[^<]*<bdi><time dateTime="[^"]*">[^<]* UTC<\/time><\/bdi>/)
  })
})
