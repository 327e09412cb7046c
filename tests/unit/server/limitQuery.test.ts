import { refuseExcessiveQuery } from '../../../src/server/requestTarget.ts'
import { refuseUnreadableAddress } from '../../../src/wire/admission/refuseRequest.ts'

const INVALID: unknown = expect.objectContaining({ status: 400, reason: 'invalid' })

describe('a host', () => {
  const ask = (host: string | undefined) => () => refuseUnreadableAddress({ url: '/', host })

  it.each([
    undefined,
    'newsroom.example',
    'Newsroom.example:443',
    'localhost:',
    '127.0.0.1:80',
    '[::1]:3000',
    'a_b-c.~d',
  ])('is %s', (host) => expect(ask(host)).not.toThrow())

  it.each([
    ...[
      'a@b',
      'a:b@c',
      '@',
      'a/b',
      'a?x',
      'a#x',
      'a\\b',
      'a b',
      'a\tb',
      '%61',
      'a%2fb',
      'a,b',
      'a:99999',
      'a:b',
      '[::',
      '::1',
    ],
    ...['', ':80', 'é', '[::1]x', 'http://a'],
  ])('is not %j', (host) => expect(ask(host)).toThrow(INVALID as Error))
})

describe('a query', () => {
  const judge = (query: string) => () => refuseExcessiveQuery(query)

  it.each([
    'limit=10&page=2&depth=0&locale=fr&fallback-locale=null',
    'where[or][0][and][1][title][like]=a&sort=-title&select[title]=true',
    'where%5Btitle%5D%5Bin%5D%5B%5D=a&where%5Btitle%5D%5Bin%5D%5B%5D=b',
    'a=[limit]&=1',
    '',
  ])('of %s is taken', (query) => expect(judge(query)).not.toThrow())

  it.each([
    ...[
      'limit=0',
      'limit[]=0',
      'limit[0]=0',
      'limit%5B%5D=0',
      '[limit]=0',
      '[limit]more=0',
      '[limit][]=0',
      'limit[=]=0',
    ],
    ...['depth[]=99', 'page[x]=1', 'locale[]=xx', 'fallbackLocale[]=xx', '[fallbackLocale]=xx'],
    ...[
      'where=x',
      '[where]=x',
      '[where=x',
      'where]=x',
      'a[b]c[d]=1',
      'a[b=c][d]=1',
      'a[[b]]=1',
      'data={',
      'data[a]=1',
      '[data]={',
    ],
  ])('of %s is refused', (query) => expect(judge(query)).toThrow(INVALID as Error))
})
