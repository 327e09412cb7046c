import { signRoutes } from '../../src/hosts/nextRoutes.ts'
import { type Host, openHost } from '../support/hostApplication.ts'
import { staffOf } from '../support/hostStaff.ts'

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

const hrefs = (html: string) => [...html.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href)

describe('the page to sign from, in a host application', () => {
  let host: Host
  let staff: Awaited<ReturnType<typeof staffOf>>

  beforeAll(async () => {
    host = await openHost({ signPath: '/read-and-sign' })
    staff = await staffOf(host)
  })
  afterAll(() => host.close())

  const open = async (place: string, token?: string, language = 'en') => {
    const { GET } = signRoutes({ config: host.config, payloadInstanceCacheKey: host.key })
    const headers = { 'Accept-Language': language, ...(token ? { Authorization: `JWT ${token}` } : {}) }
    const response = await GET(new Request(`https://host.example/read-and-sign${place}`, { headers }))
    return { status: response.status, html: await response.text() }
  }

  it('leads whoever is not logged in to the host’s own login, and from there back to the text', async () => {
    const { status, html } = await open(`/statements/${UNKNOWN}?locale=fr`)
    expect(status).toBe(200)
    const back = encodeURIComponent(`/read-and-sign/statements/${UNKNOWN}?locale=fr`)
    expect(hrefs(html)).toEqual([`/admin/login?redirect=${back}`])
  })

  it('leads to the desk from a text that is nothing, since the host may have no newsroom at /en', async () => {
    const { status, html } = await open(`/statements/${UNKNOWN}`, staff.manager.token)
    expect(status).toBe(404)
    expect(hrefs(html)).toEqual(['/admin/my-desk'])
    expect(html).toContain('To the desk')
    const { html: arabic } = await open(`/statements/${UNKNOWN}`, staff.manager.token, 'ar')
    expect(hrefs(arabic)).toEqual(['/admin/my-desk'])
    expect(arabic).toContain('dir="rtl"')
  })

  it('is nothing to a host’s account that is nobody to the newsroom, for which another login would change nothing', async () => {
    const reader = await host.account('reader@host.example')
    const { status, html } = await open(`/statements/${UNKNOWN}`, reader.token)
    expect([status, hrefs(html)]).toEqual([404, ['/admin/my-desk']])
  })
})
