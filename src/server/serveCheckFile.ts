import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { RequestHandler } from 'express'
import type { KeyStatement } from '../domain/evidence/keys.ts'
import { PUBLIC } from '../wire/http/answers.ts'
import { SEGMENTS } from '../wire/http/routes.ts'
import { root } from './build.ts'
import { CHECK_FILE, MADE_HERE, ORIGIN_HERE } from './bundleCheckFile.ts'

type Deps = { publicUrl: string; keys: () => readonly KeyStatement[]; now: () => Date }

/** The page /check as a file to keep, with this newsroom's address and keys in it. */
export const serveCheckFile = ({ publicUrl, keys, now }: Deps): RequestHandler => {
  const { origin, host } = new URL(publicUrl)
  const file = path.join(root, CHECK_FILE)
  let template: Promise<string> | null = null
  return async (request, response, next) => {
    if (request.path !== '/' || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    // An older build has none.
    if (!template && !existsSync(file)) return next()
    template ??= readFile(file, 'utf8')
    const made = { at: now().toISOString(), origin, trusted: trustedOf(keys()), segments: SEGMENTS }
    const page = await template
    response
      .set('Cache-Control', PUBLIC)
      .set('Content-Disposition', `attachment; filename="check-${host.replace(/[^a-z0-9.-]/gi, '-')}.html"`)
      .type('text/html')
      .send(
        page
          .replace(ORIGIN_HERE, origin)
          .replace(MADE_HERE, () => JSON.stringify(made).replaceAll('<', '\\u003c')),
      )
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
