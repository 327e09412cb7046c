import { FEED_FORMS } from '../../../../src/wire/formats/feed.ts'
import { FEED_KINDS, feedPath, OF_ALL, readFeedPath } from '../../../../src/wire/formats/feedAddress.ts'
import { LOCALES } from '../../../../src/domain/locales.ts'
import { SUBJECTS as ALL_SUBJECTS } from '../../../../src/domain/subjects/subjects.ts'

const SUBJECTS = ALL_SUBJECTS.slice(0, 3)

describe('where a feed is', () => {
  it('says whose it is, of which kind, and in which language', () => {
    const of = { ...OF_ALL, organisation: 'unodc', kind: 'press-release', language: 'ar' } as const
    expect(feedPath(of, 'rss')).toBe('/feeds/unodc.press-release.ar.rss')
    expect(feedPath({ ...of, subject: SUBJECTS[0] ?? null }, 'rss')).toBe(
      '/feeds/unodc.press-release.subject-16000000.ar.rss',
    )
    expect(feedPath({ ...OF_ALL, language: 'ur' }, 'atom')).toBe('/feeds/all.ur.atom')
    expect(feedPath(OF_ALL, 'json')).toBe('/feeds/all.json')
  })

  it('is read as it was written, whatever it is of', () => {
    for (const organisation of [null, 'unodc', 'a-b'])
      for (const kind of [null, ...FEED_KINDS])
        for (const subject of [null, ...SUBJECTS])
          for (const language of [null, ...LOCALES])
            for (const form of FEED_FORMS) {
              const of = { organisation, kind, subject, language }
              const file = feedPath(of, form).slice('/feeds/'.length)
              expect([file, readFeedPath(file)]).toEqual([file, { of, form }])
            }
  })

  it('is nowhere else', () => {
    for (const file of [
      ...['', 'all', 'all.xml', '.rss', 'all..rss', 'all.rss.rss', 'ALL.rss', 'a/b.rss', 'all.AR.rss'],
      ...['unodc.ar.press-release.rss', 'all.ar.ar.rss', 'all.event.event.rss', 'all.xx.rss', 'all.poem.rss'],
      ...['all.subject-16000000.event.rss', 'all.ar.subject-16000000.rss', 'all.subject-00000001.rss'],
      ...['all.medtop:16000000.rss', 'all.subject-16000000.subject-16000000.rss', 'all.subject-.rss'],
      ...['all.ar', 'all.event', 'all.rss.', 'all.statement.ar.x.rss'],
    ])
      expect([file, readFeedPath(file)]).toEqual([file, null])
  })
})
