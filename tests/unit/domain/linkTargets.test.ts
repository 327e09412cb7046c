import { saysTarget, targetOf } from '../../../src/domain/markup.ts'

describe('where a link leads', () => {
  it.each([
    ['https://un.org/report', 'https://un.org/report'],
    ['un.org/report', 'https://un.org/report'],
    ['UN.org', 'https://un.org/'],
    ['https://un.org', 'http://un.org/'],
    [' un.org/a/ ', 'https://un.org/a/'],
    ['press@un.org', 'mailto:press@un.org'],
    ['xn--lo-goc.org', 'https://іlo.org/'],
    ['https://xn--lo-goc.org/a', 'https://іlo.org/a'],
  ])('is said by “%s” for %s', (words, url) => {
    expect(saysTarget(words, url)).toBe(true)
  })

  it.each([
    ['the report', 'https://un.org/report'],
    ['un.org', 'https://un.org.evil.example/'],
    ['https://un.org', 'https://un.org@evil.example/'],
    ['un.org', 'https://un.org/elsewhere'],
    ['un.org/Report', 'https://un.org/report'],
    ['un.org/?a=1', 'https://un.org/?a=2'],
    ['un.org', 'https://www.un.org/'],
    // A Cyrillic letter in the words, or in the host.
    ['іlo.org', 'https://ilo.org/'],
    ['ilo.org', 'https://іlo.org/'],
    // The same Cyrillic letter in both: the address that nobody can tell from another one is shown as machines read it.
    ['https://іlo.org', 'https://іlo.org/'],
    ['https://іlo.org/', 'https://іlo.org/'],
    ['іlo.org', 'https://іlo.org/'],
    ['press@іlo.org', 'mailto:press@іlo.org'],
    // As machines read it, but not where the host stands.
    ['https://іlo.org/?xn--lo-goc.org', 'https://іlo.org/?xn--lo-goc.org'],
    // A letter that nobody sees.
    ['un.org\u200e', 'https://un.org/'],
    ['press@un.org', 'mailto:press@evil.example'],
    ['', 'https://un.org/'],
  ])('is not said by “%s” for %s', (words, url) => {
    expect(saysTarget(words, url)).toBe(false)
  })

  it('is its host, in letters that no two hosts share', () => {
    expect(targetOf('https://un.org@evil.example:8443/a?b')).toBe('evil.example:8443')
    expect(targetOf('https://іlo.org/')).toMatch(/^xn--/)
    expect(targetOf('mailto:press@un.org')).toBe('press@un.org')
    expect(targetOf('mailto:press@іlo.org')).toBe('press@xn--lo-goc.org')
    expect(targetOf('nowhere')).toBe('nowhere')
  })
})
