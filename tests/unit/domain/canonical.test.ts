import type { CanonicalText } from '../../../src/domain/canonical.ts'
import { digestOf, leafDigests, leafNames, manifestOf } from '../../../src/domain/canonical.ts'
import { eventId } from '../../../src/domain/clearance/events.ts'
import { jcs, saltedHash, sha256 } from '../../../src/domain/digests.ts'

const leaf = { title: 'T', summary: '', body: null, html: '<p>x</p>', text: 'x' }
const text = (extra: Partial<CanonicalText> = {}): CanonicalText => ({
  core: { entry: 'e' } as CanonicalText['core'],
  languages: { en: leaf },
  ...extra,
})

describe('the digest', () => {
  it('is made of the leaves’ digests in their JCS form', () => {
    const core = sha256('{"entry":"e"}')
    const en = sha256('{"body":null,"html":"<p>x</p>","summary":"","text":"x","title":"T"}')
    expect(digestOf(manifestOf(text()))).toBe(
      `sha256:${sha256(`{"core":"${core}","format":1,"languages":{"en":"${en}"}}`)}`,
    )
  })

  it('does not depend on the order of keys', () => {
    expect(jcs({ b: 1, a: { d: [2, 1], c: null } })).toBe('{"a":{"c":null,"d":[2,1]},"b":1}')
  })

  it('changes with the notice, and only with what is signed', () => {
    const notice = { editionType: 'correction' as const, publicNote: saltedHash({ salt: 's', value: 'n' }) }
    const manifest = manifestOf(text({ notice }))
    expect(leafNames(manifest)).toEqual(['core', 'en', 'notice'])
    expect(leafDigests(manifest).core).toBe(leafDigests(manifestOf(text())).core)
    expect(digestOf(manifest)).not.toBe(digestOf(manifestOf(text())))
  })
})

it('gives one id to an entry’s event of one number', () => {
  expect(eventId('e', 1)).toBe(eventId('e', 1))
  expect(eventId('e', 1)).not.toBe(eventId('e', 2))
  expect(eventId('e', 1)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/)
})
