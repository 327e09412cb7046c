import { oembed, oembedUrl, toOembed } from '../../../../src/wire/formats/oembed.ts'
import { placeOfPage } from '../../../../src/wire/http/placeOfPage.ts'
import { pageUrl } from '../../../../src/wire/http/routes.ts'
import { RENDITION_TYPES } from '../../../../src/domain/pictures/renditions.ts'
import { afterwards, bundleRow, HOSTILE, liveOf, statementRow, URL as AT } from './examples.ts'

const PROVIDER = { newsroom: 'The newsroom', publicUrl: AT }

describe('the publication of which an address is the page', () => {
  const place = { type: 'statement', slug: 'message-0a1b2c3d', locale: 'ar' } as const
  const ELSEWHERE = { publicUrl: AT, pages: '/news/{slug}/{collection}.html' }

  it('is found on the site and on pages of somebody else, whatever stands behind the path', () => {
    expect(placeOfPage({ publicUrl: AT }, pageUrl({ publicUrl: AT }, place))).toEqual(place)
    expect(placeOfPage({ publicUrl: AT }, `${AT}/ar/statements/message-0a1b2c3d?utm_source=a#b`)).toEqual(
      place,
    )
    const own = { ...place, locale: null }
    expect(placeOfPage(ELSEWHERE, pageUrl(ELSEWHERE, place))).toEqual(own)
    expect(placeOfPage({ publicUrl: `${AT}/press` }, `${AT}/press/ar/statements/message-0a1b2c3d`)).toEqual(
      place,
    )
  })

  it.each([
    ...[
      '',
      'message-0a1b2c3d',
      '/ar/statements/message-0a1b2c3d',
      'javascript:alert(1)',
      `${AT}`,
      `${AT}/ar`,
    ],
    ...[`${AT}/ar/statements`, `${AT}/ar/poems/message-0a1b2c3d`, `${AT}/xx/statements/message-0a1b2c3d`],
    ...[`${AT}/ar/statements/message-0a1b2c3d/canonical`, `${AT}/v1/statements/message-0a1b2c3d`],
    ...[
      'https://evil.example/ar/statements/message-0a1b2c3d',
      `${AT}.evil.example/ar/statements/message-0a1b2c3d`,
    ],
    ...[`http://news.example/ar/statements/message-0a1b2c3d`, `${AT}/ar/statements/MESSAGE`],
  ])('is none: %s', (address) => {
    expect(placeOfPage({ publicUrl: AT }, address)).toBeNull()
  })
})

describe('a link card', () => {
  it('has title, who speaks and where it is from, and nothing that would run', () => {
    expect(toOembed(liveOf(bundleRow()).item, {}, PROVIDER)).toEqual({
      ...{ version: '1.0', type: 'link', title: 'Media update', author_name: 'United Nations' },
      ...{ provider_name: 'The newsroom', provider_url: `${AT}/` },
    })
    for (const title of HOSTILE) {
      const card = toOembed(liveOf(statementRow({ title })).item, {}, PROVIDER)
      expect(oembed.safeParse(card).success).toBe(true)
      expect(card).not.toHaveProperty('html')
    }
    expect(toOembed(liveOf(statementRow({}, afterwards)).item, {}, PROVIDER).title).toMatch(
      /^Caution by UNODC · /,
    )
  })

  it('has the largest picture for which there is room', () => {
    const { item } = liveOf(statementRow())
    const widths = item.picture?.renditions.flatMap(({ mimeType, width }) =>
      mimeType === RENDITION_TYPES.jpg ? [width] : [],
    )
    expect(widths).toEqual(expect.arrayContaining([320, 640]))
    expect(toOembed(item, {}, PROVIDER)).toMatchObject({
      thumbnail_width: 640,
      thumbnail_url: expect.stringMatching(/640\.jpg$/) as unknown,
    })
    expect(toOembed(item, { width: 400 }, PROVIDER)).toMatchObject({ thumbnail_width: 320 })
    expect(toOembed(item, { width: 5000, height: 5000 }, PROVIDER)).toMatchObject({
      thumbnail_width: 1200,
      thumbnail_height: 800,
    })
    expect(toOembed(item, { height: 10 }, PROVIDER)).not.toHaveProperty('thumbnail_url')
  })

  it('is named by its page', () => {
    const url = new URL(oembedUrl(AT, `${AT}/en/statements/a-00000000`))
    expect(Object.fromEntries(url.searchParams)).toEqual({
      url: `${AT}/en/statements/a-00000000`,
      format: 'json',
    })
  })
})
