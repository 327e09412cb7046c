import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] }
const pages = files.filter((file) => file.startsWith('docs/'))

/** Of the file alone; addresses of the web are whole ones. */
const linksOf = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) =>
    path.join(path.dirname(page), target),
  )

describe('the documentation that is packed', () => {
  it('has what an application needs that takes the plugins in', () => {
    expect(pages).toEqual(expect.arrayContaining(['docs/plugins.md', 'docs/host-accounts.md']))
    expect(pages.filter((page) => !existsSync(page))).toEqual([])
  })

  it.each(pages)('leads to what is packed, too: %s', (page) => {
    expect(linksOf(page).filter((link) => !files.includes(link))).toEqual([])
  })
})
