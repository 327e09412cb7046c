import { readdirSync, readFileSync } from 'node:fs'
import { Window } from 'happy-dom'
import { pasteHtml } from '../../../../src/domain/paste/pasteHtml.ts'
import { pastePlain } from '../../../../src/domain/paste/pastePlain.ts'
import type { DomNode } from '../../../../src/domain/paste/source.ts'
import { richLimitsOf } from '../../../../src/domain/limits/limits.ts'
import { yardsticksOf } from '../../../support/yardstick.ts'

const FOLDER = 'tests/fixtures/clipboard'
const expected = JSON.parse(readFileSync(`${FOLDER}/expected.json`, 'utf8')) as Record<
  string,
  { arrives: string[]; said: Record<string, number> }
>
const files = readdirSync(FOLDER).filter((name) => /\.(html|txt)$/.test(name))

const parse = (html: string): DomNode => {
  const window = new Window()
  return new window.DOMParser().parseFromString(html, 'text/html')
}

const paste = (name: string) => {
  const payload = readFileSync(`${FOLDER}/${name}`, 'utf8')
  return name.endsWith('.html') ? pasteHtml(payload, parse) : pastePlain(payload)
}

describe('What other programs put on the clipboard', () => {
  it('is looked at in forty payloads or more', () => {
    expect(files.length).toBeGreaterThanOrEqual(40)
    expect(Object.keys(expected).sort()).toEqual(files.sort())
  })

  it.each(files)('arrives, and what is lost is said: %s', (name) => {
    const pasted = paste(name)
    if (!pasted.ok) throw new Error('It was refused.')
    expect(pasted.html).toBe(expected[name]?.arrives.join(''))
    expect(Object.fromEntries(pasted.losses.map(({ code, params }) => [code, params.count]))).toEqual(
      expected[name]?.said,
    )
  })

  it.each(files)('arrives as itself when it is pasted once more: %s', (name) => {
    const pasted = paste(name)
    const again = pasted.ok ? pasteHtml(pasted.html, parse) : pasted
    expect(again.ok && again.html).toBe(pasted.ok && pasted.html)
  })
})

const ALLOWED =
  /^<\/?(?:p|h[234]|ul|ol|li|blockquote|hr|table|tbody|tr|th|td|strong|em|u|s|a|br)(?: (?:start="-?\d+"|href="(?:https?:\/\/|mailto:)[^"<>]*"))?>$/

describe('Hostile clipboards', () => {
  it.each(files)('leave no element, attribute or address but a text’s own: %s', (name) => {
    const pasted = paste(name)
    const tags = pasted.ok ? (pasted.html.match(/<[^>]*>/g) ?? []) : []
    expect(tags.filter((tag) => !ALLOWED.test(tag))).toEqual([])
  })

  it('are refused when they are longer than any text', () => {
    const neverParsed = () => {
      throw new Error('parsed')
    }
    expect(pasteHtml('x'.repeat(100_000_000), neverParsed)).toEqual({ ok: false })
    expect(pasteHtml('x'.repeat(4_000_001), neverParsed)).toEqual({ ok: false })
    expect(pastePlain('x'.repeat(2_000_001))).toEqual({ ok: false })
  })

  it('may bring pictures of any size as data', () => {
    const picture = `<p>Words<img src="data:image/png;base64,${'A'.repeat(9_000_000)}" alt=""></p>`
    expect(pasteHtml(picture, parse)).toMatchObject({ ok: true, html: '<p>Words</p>' })
  })

  const nested = (depth: number): DomNode => {
    let node: DomNode = { nodeType: 3, nodeName: '#text', nodeValue: 'words', childNodes: [] }
    for (let level = 0; level < depth; level += 1)
      node = { nodeType: 1, nodeName: level % 2 ? 'DIV' : 'BLOCKQUOTE', nodeValue: null, childNodes: [node] }
    return node
  }

  it('keep their words however deep they stand', () => {
    expect(pasteHtml('', () => nested(50_000))).toMatchObject({
      ok: true,
      html: '<blockquote>words</blockquote>',
    })
  })

  it('are refused when they have more nodes than any text', () => {
    const rows = Array.from({ length: 100_001 }, () => nested(1))
    const document: DomNode = { nodeType: 9, nodeName: '#document', nodeValue: null, childNodes: rows }
    expect(pasteHtml('', () => document)).toEqual({ ok: false })
  })

  it('take a time that grows with their length', async () => {
    const taken = await yardsticksOf(1_000, () => {
      pastePlain(`${'a '.repeat(200_000)}\n`.repeat(3))
      pasteHtml(`<p>${'<b>a</b> &nbsp; '.repeat(15_000)}</p>`, parse)
    })
    expect(taken).toBeLessThan(1_000)
  })

  it('can nest lists only as deep as a text may', () => {
    const deep = '<ul><li>x'.repeat(40)
    const pasted = pasteHtml(deep, parse)
    const depth = pasted.ok ? (pasted.html.match(/<ul>/g)?.length ?? 0) : 0
    expect(depth).toBe(richLimitsOf('body').depth)
  })
})
