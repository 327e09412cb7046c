import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { BasePayload, jwtSign } from 'payload'
import { hold } from '../../../src/held.ts'
import {
  type AcceptedSecrets,
  derivedSecret,
  openWithSecrets,
  secretsOf,
  signedAgain,
} from '../../../src/payload-internals/sealing.ts'

const modules = path.resolve(import.meta.dirname, '../../../node_modules')
const read = (file: string): string => readFileSync(path.join(modules, file), 'utf8')

const [OLD, NEW, OTHER] = ['an old secret', 'a new secret', 'another one']

const instanceOf = (secret: string, acceptedSecrets: string[] = []): BasePayload => {
  const payload = Object.assign(new BasePayload(), { secret: derivedSecret(secret) })
  hold<AcceptedSecrets>(payload, { acceptedSecrets })
  return payload
}

const isWord = (text: string) => text === 'a word'

describe('what an instance opens while its secret is replaced', () => {
  it('is what was sealed with its own secret, or with one that it accepts', () => {
    const payload = instanceOf(NEW, [OLD])
    expect(openWithSecrets(payload, instanceOf(NEW).encrypt('a word'), isWord)).toEqual({
      text: 'a word',
      by: 0,
    })
    expect(openWithSecrets(payload, instanceOf(OLD).encrypt('a word'), isWord)).toEqual({
      text: 'a word',
      by: 1,
    })
    expect(openWithSecrets(payload, instanceOf(OTHER).encrypt('a word'), isWord)).toBeNull()
  })

  it('seals with its own alone', () => {
    const sealed = instanceOf(NEW, [OLD]).encrypt('a word')
    expect(openWithSecrets(instanceOf(NEW), sealed, isWord)?.by).toBe(0)
  })

  it('follows what Payload makes of a secret', () => {
    expect(read('payload/dist/index.js')).toContain(
      "this.secret = crypto.createHash('sha256').update(this.config.secret).digest('hex').slice(0, 32)",
    )
    expect(read('payload/dist/auth/crypto.js').match(/const secret = this\.secret/g)).toHaveLength(2)
  })
})

/** Payload's own library, which it brings with it. */
const { jwtVerify } = (await import(
  createRequire(path.join(modules, 'payload/dist/index.js')).resolve('jose')
)) as {
  jwtVerify: (token: string, key: Uint8Array) => Promise<{ payload: { sid?: unknown; exp?: unknown } }>
}

describe('a session that was signed by the secret before', () => {
  const secrets = secretsOf(instanceOf(NEW, [OLD]))
  const sign = (secret: string) =>
    jwtSign({ fieldsToSign: { sid: 'one' }, secret: derivedSecret(secret), tokenExpiration: 60 })
  const keyOf = (secret: string) => new TextEncoder().encode(derivedSecret(secret))

  it('is signed by the new one, and ends when it would have', async () => {
    const { token, exp } = await sign(OLD)
    const again = signedAgain(token, secrets) ?? ''
    const { payload } = await jwtVerify(again, keyOf(NEW))
    expect(payload).toMatchObject({ sid: 'one', exp })
  })

  it('needs nothing where it is signed by the new one', async () => {
    expect(signedAgain((await sign(NEW)).token, secrets)).toBeNull()
  })

  it('is nobody’s by any other secret, with other words or without a signature', async () => {
    const { token } = await sign(OLD)
    const [head = '', , signature = ''] = token.split('.')
    const others = Buffer.from('{"sid":"two"}').toString('base64url')
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    for (const forged of [
      (await sign(OTHER)).token,
      `${head}.${others}.${signature}`,
      `${none}.${others}.`,
      `${none}.${others}.${signature}`,
      'no token',
      '',
    ])
      expect([forged, signedAgain(forged, secrets)]).toEqual([forged, null])
  })
})
