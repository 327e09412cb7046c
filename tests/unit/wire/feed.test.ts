import { xml2js } from 'xml-js'
import { renderAtom } from '../../../src/wire/feed.ts'
import { renderFull } from '../../../src/wire/renderItem.ts'
import { coreOf, frozenOf, leaf, rowOf } from './frozenExamples.ts'

const around = { entries: new Map(), visibleEvents: new Set<string>(), carriers: new Map() }
const feedOf = (title: string, html = '<p>Text</p>') => {
  const row = rowOf(frozenOf({ core: coreOf({}), languages: { en: { ...leaf(title), html } } }))
  const item = renderFull(row, { wanted: [], publicUrl: 'https://news.example', around })
  const atom = renderAtom({ publicUrl: 'https://news.example', title: 'News', items: [item] })
  const { feed } = xml2js(atom, { compact: true }) as {
    feed: { entry: Record<string, { _cdata: string; _text: string }> }
  }
  return { atom, entry: feed.entry }
}

describe('the feed', () => {
  it('carries the markup that was signed, under the name of who speaks', () => {
    const { entry, atom } = feedOf('A day')
    expect(entry.content?._cdata).toBe('<p>Text</p>')
    expect(atom).toContain('<name>United Nations</name>')
    expect(atom).toContain('urn:uuid:3f0c1a7e-0000-4000-8000-000000000001')
  })

  it.each([
    ['</title><script>alert(1)</script>', '&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;'],
    [']]><evil/>', ']]&gt;&lt;evil/&gt;'],
    ['a\u0000b\u001b[31m\u202Ec\uD800', 'ab[31mc'],
    ['=HYPERLINK("x") & more', '=HYPERLINK(&quot;x&quot;) &amp; more'],
  ])('22: stays well-formed and inert with the title %j', (title, shown) => {
    expect(feedOf(title).entry.title?._cdata).toBe(shown)
  })

  it('does not let the content end its own section, however often it tries', () => {
    const { entry } = feedOf('A day', '<p>]]> and ]]> again\u0001</p>')
    expect(entry.content?._cdata).toBe('<p>]]&gt; and ]]&gt; again</p>')
  })
})
