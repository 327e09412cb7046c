import { busyPage, notFoundPage } from '../../../src/hosts/plainPages.ts'

describe('the page of what is not there', () => {
  it('is set in Nastaliq in Urdu, in the reader’s own where the newsroom gives none', () => {
    const [own, given] = [notFoundPage('ur'), notFoundPage('ur', { nastaliq: '/a.woff2' })].map(
      ({ body }) => body,
    )
    expect(own).toMatch(/font:[^;]*'Noto Nastaliq Urdu'/)
    expect(own).not.toContain('@font-face')
    expect(given).toContain("url('/a.woff2') format('woff2')")
    expect(notFoundPage('en', { nastaliq: '/a.woff2' }).body).toBe(notFoundPage('en').body)
  })

  it('leads to another place where there is no newsroom', () => {
    const { body } = notFoundPage('en', { back: { href: '/desk?a=1&b', label: 'The “desk”' } })
    expect(body).toContain('<a href="/desk?a=1&amp;b">')
    expect(notFoundPage('en').body).toContain('<a href="/en">')
  })
})

it('says to whoever asks for too many pages when to come again', () => {
  const { status, headers, body } = busyPage('ur', { retryAfter: 17, nastaliq: '/a.woff2' })
  expect([status, headers['Retry-After'], headers['Cache-Control']]).toEqual([429, '17', 'no-store'])
  expect(body).toMatch(/<html lang="ur" dir="rtl">/)
  expect(body).toContain("url('/a.woff2')")
})
