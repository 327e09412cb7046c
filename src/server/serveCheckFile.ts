import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { RequestHandler } from 'express'
import type { KeyStatement } from '../domain/evidence/keys.ts'
import { createEncodedAnswers, type EncodedAnswers } from '../wire/cache/encodedAnswers.ts'
import { PUBLIC, tagOf } from '../wire/http/answers.ts'
import type { ReaderQuestion } from '../wire/admission/answerReader.ts'
import { SEGMENTS } from '../wire/http/routes.ts'
import { root } from './build.ts'
import { CHECK_FILE, MADE_HERE, ORIGIN_HERE } from './bundleCheckFile.ts'

type Deps = { publicUrl: string; keys: () => readonly KeyStatement[]; now: () => Date }

/** Everybody who asks within this time gets the same file, which says when it was made. */
const MINUTE_MS = 60_000

/**
 * The page /check as a file to keep, with this newsroom's address and keys in it. It is large, so it is put together, and
 * compressed, once a minute at most, however often it is asked for.
 */
export const serveCheckFile = ({ publicUrl, keys, now }: Deps): RequestHandler => {
  const { origin, host } = new URL(publicUrl)
  const file = path.join(root, CHECK_FILE)
  let kept: { of: string; forms: Promise<EncodedAnswers> } | null = null

  const formsNow = (): Promise<EncodedAnswers> => {
    const at = now()
    const of = `${Math.floor(at.getTime() / MINUTE_MS)} ${keys().length}`
    if (kept?.of !== of) kept = { of, forms: make(at) }
    return kept.forms
  }

  const make = async (at: Date): Promise<EncodedAnswers> => {
    const page = await readFile(file, 'utf8')
    const made = { at: at.toISOString(), origin, trusted: trustedOf(keys()), segments: SEGMENTS }
    const body = page
      .replace(ORIGIN_HERE, origin)
      .replace(MADE_HERE, () => JSON.stringify(made).replaceAll('<', '\\u003c'))
    return createEncodedAnswers({
      status: 200,
      headers: {
        'Cache-Control': PUBLIC,
        'Content-Disposition': `attachment; filename="check-${host.replace(/[^a-z0-9.-]/gi, '-')}.html"`,
        'Content-Type': 'text/html; charset=utf-8',
        Vary: 'Accept-Encoding',
        ETag: tagOf(body),
      },
      body,
    })
  }

  return async (request, response, next) => {
    const { method, headers } = request
    if (request.path !== '/' || (method !== 'GET' && method !== 'HEAD')) return next()
    // An older build has none.
    if (!existsSync(file)) return next()
    const asked = { method, headers: headers as ReaderQuestion['headers'] } // Node gives lists only for what nobody asks here
    const answer = await (await formsNow()).whenMade(asked)
    response.writeHead(answer.status, answer.headers).end(answer.body)
  }
}

const trustedOf = (keys: readonly KeyStatement[]) => {
  const [first] = keys
  return first
    ? {
        newsroom: first.key,
        keys: Object.fromEntries(keys.map(({ key, publicKey }) => [key, publicKey])),
      }
    : null
}
