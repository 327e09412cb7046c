import { withoutScripts } from '../../../src/server/wholePages.ts'

describe('a page that runs nothing', () => {
  it('has none of the scripts that Next puts in, nor what fetches them beforehand', () => {
    const page = [
      '<head><link rel="stylesheet" href="/a.css"/><link rel="preload" as="script" fetchPriority="low" href="/b.js"/>',
      '<script src="/b.js" async="" nonce="x"></script></head><body><h1>Words</h1>',
      '<script nonce="x">self.__next_f.push([1,"a\nb"])</script></body>',
    ].join('')
    expect(withoutScripts(page)).toBe(
      '<head><link rel="stylesheet" href="/a.css"/></head><body><h1>Words</h1></body>',
    )
  })

  it('keeps what it says to programs, and what only looks like a script', () => {
    const page =
      '<script type="application/ld+json">{"a":1}</script><p>&lt;script&gt;</p><script>x()</script>'
    expect(withoutScripts(page)).toBe(
      '<script type="application/ld+json">{"a":1}</script><p>&lt;script&gt;</p>',
    )
  })
})
