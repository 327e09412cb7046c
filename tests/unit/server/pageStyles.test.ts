import { withStyles } from '../../../src/server/pageStyles.ts'

const sheets = (address: string): string => {
  if (address !== '/_next/static/chunks/a.css') throw new Error(`Nobody has written ${address}.`)
  return '@font-face{src:local("A"),url(../media/a.woff2) format("woff2")}a{background:url("data:,x")}b{mask:url(/c.svg#d)}'
}

describe('a page with its styles in it', () => {
  it('has a sheet in its place, whose files are found from every page', () => {
    const page =
      '<head><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/><title>T</title></head>'
    expect(withStyles(page, sheets)).toBe(
      '<head><style>@font-face{src:local("A"),url(/_next/static/media/a.woff2) format("woff2")}a{background:url("data:,x")}b{mask:url(/c.svg#d)}</style><title>T</title></head>',
    )
  })

  it('has every sheet in the order in which they were', () => {
    const link = '<link href="/_next/static/chunks/a.css?v=1" rel="stylesheet"/>'
    expect(withStyles(`${link}<i></i>${link}`, () => '$&')).toBe('<style>$&</style><i></i><style>$&</style>')
  })

  it('leaves what is no sheet of the build', () => {
    const page =
      '<link rel="preload" href="/_next/static/media/a.woff2" as="font"/><link rel="stylesheet" href="/other.css"/>'
    expect(withStyles(page, sheets)).toBe(page)
  })
})
