import type { IncomingMessage } from 'node:http'
import { plainTarget, takePlainTarget } from '../../../src/server/requestTarget.ts'

const toRequest = (url: string) => ({ url, headers: { host: 'here.example' } }) as unknown as IncomingMessage

describe('the plain spelling of an address', () => {
  it.each([
    ['/', '/'],
    ['/?q=a//b/../c', '/?q=a//b/../c'],
    ['/v1/statements?locale=fr', '/v1/statements?locale=fr'],
    ['/_next/static/chunks/0spubi71fm-_c~.css', '/_next/static/chunks/0spubi71fm-_c~.css'],
    ['/.well-known/...', '/.well-known/...'],
  ])('is %s for itself', (target, plain) => {
    expect(plainTarget(target)).toBe(plain)
  })

  it.each([
    ['/v1/%73tatements', '/v1/statements'],
    ['/v1/%73%74%61tements?a=%61', '/v1/statements?a=%61'],
    ['/%61dmin', '/admin'],
    ['/a%2Dtext%2e%7e%5f%5a', '/a-text.~_Z'],
    ['/admin/', '/admin'],
    ['/admin/?x', '/admin?x'],
    ['/admin/login/', '/admin/login'],
  ])('of %s is %s', (target, plain) => {
    expect(plainTarget(target)).toBe(plain)
  })

  it.each([
    ['/_next/static/../../admin', '/-'],
    ['/_next/static/%2e%2e/%2E%2e/admin', '/-'],
    ['/_next/static/.%2e/admin', '/-'],
    ['//admin', '/-'],
    ['//', '/-'],
    ['/admin//', '/-'],
    ['/admin/login//', '/-'],
    ['/administration/', '/-'],
    ['/api/users/login/', '/api/-'],
    ['/v1/', '/v1/-'],
    ['/en/', '/en/-'],
    ['/admin/.', '/-'],
    ['/admin;x=1', '/-'],
    ['/admin%3bx=1', '/-'],
    ['/\\admin', '/-'],
    ['/_next\\static', '/-'],
    ['/_next%2fstatic%2F..', '/-'],
    ['/%2561dmin', '/-'],
    ['/%25%36%31dmin', '/-'],
    ['/admin%00', '/-'],
    ['*', '/-'],
    ['admin', '/-'],
    ['/admin%', '/-'],
    ['/admin%zz', '/-'],
    ['/%c0%af', '/-'],
    ['/é', '/-'],
    ['/admin#login', '/-'],
    ['/api/users/me%20', '/api/-'],
    ['/api//users/me?depth=0', '/api/-'],
    ['/v1/../admin', '/v1/-'],
    ['/v1/statements/%D9%84', '/v1/-'],
    ['/ar//statements', '/ar/-'],
  ])('%s has none, and becomes %s', (target, nothing) => {
    expect(plainTarget(target)).toBe(nothing)
  })

  it.each([
    ['http://there.example/v1/changes?limit=1', '/v1/changes?limit=1', 'there.example'],
    ['HTTPS://there.example:8443/%61dmin', '/admin', 'there.example:8443'],
    ['http://there.example', '/', 'there.example'],
    ['http://there.example?x', '/?x', 'there.example'],
    ['http://there.example//v1', '/-', 'there.example'],
    ['http://[::1]:80/v1', '/v1', '[::1]:80'],
  ])('is taken out of a whole address, %s', (url, plain, host) => {
    const request = toRequest(url)
    takePlainTarget(request)
    expect([request.url, request.headers.host]).toEqual([plain, host])
  })

  it.each([
    'http://there.example:99999/v1',
    'http://[/v1',
    'http:///v1',
    'ftp://there.example/v1',
    'http://me@there.example/v1',
    'there.example:443',
    '',
  ])('is not looked for in %s, which is no address of a server', (url) => {
    const request = toRequest(url)
    takePlainTarget(request)
    expect([request.url, request.headers.host]).toEqual(['/-', 'here.example'])
  })
})
