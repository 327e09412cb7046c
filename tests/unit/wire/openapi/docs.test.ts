import { createHash } from 'node:crypto'
import { answerDocs } from '../../../../src/wire/openapi/answerDocs.ts'
import { allRouteDescriptions } from '../../../../src/wire/openapi/allRoutes.ts'

describe('the description as a page', () => {
  const { body, headers } = answerDocs('https://newsroom.example')
  const page = String(body)
  const all = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, found = '']) => found)

  it('tells of every door, with an example', () => {
    for (const { id, path, client } of allRouteDescriptions()) {
      expect(page).toContain(`<h3 id="${id}">`)
      expect(page).toContain(`GET ${path}</code>`)
      if (client) expect(page).toContain(client.replace(/'/g, '&#39;'))
    }
    expect(all(/<pre [^>]*><code>(curl)/g)).toHaveLength(allRouteDescriptions().length)
  })

  it('runs nothing, and takes nothing from anywhere', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|\sstyle=|@import|url\(/)
    const [style = ''] = all(/<style>([^<]*)<\/style>/g)
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers['Content-Security-Policy']).toContain(`default-src 'none'; style-src 'sha256-${hash}';`)
  })

  it('has one place for each name, and leads nowhere else', () => {
    const ids = all(/ id="([^"]*)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = all(/href="([^"]*)"/g).filter((target) => target !== '/v1/openapi.json')
    expect(targets.filter((target) => !ids.includes(target.slice(1)))).toEqual([])
  })

  it('has headings in their order, each label in its place, and a language', () => {
    const levels = all(/<h([1-6])/g).map(Number)
    expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([])
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(all(/aria-labelledby="([^"]*)"/g).every((id) => page.includes(` id="${id}"`))).toBe(true)
    expect(page).toMatch(/^<!doctype html><html lang="en"/)
  })
})
