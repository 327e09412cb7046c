import type { IncomingHttpHeaders } from 'node:http'
import { notFoundPage, type Page } from '../notFoundPage.ts'
import { languageOf, wantingOf } from '../readerLanguage.ts'
import { signWords } from './words.ts'
import { answerSign, type SignAnswer, type SignDeps, type SignRequest } from './answerSign.ts'

/** A request for the page for phones, from the ready-made server or from a host's routes. */
export type SignQuestion = Pick<SignRequest, 'path' | 'address' | 'query' | 'nonce'> & {
  method: string
  headers: IncomingHttpHeaders
  /** Where the not-found page leads in a host; left out, it leads to the public site. */
  deskUrl?: string
}

/** The page to sign from, or the page that says that there is none, with all headers. */
export const readSignPage = async (question: SignQuestion, deps: SignDeps): Promise<Page> => {
  const { method, path, address, query, nonce, headers, deskUrl } = question
  const wanting = wantingOf(headers)
  const language = languageOf(wanting) ?? 'en'
  const asked = {
    path,
    address,
    query,
    nonce,
    language,
    headers: { ...wanting, authorization: headers.authorization },
  }
  const isRead = method === 'GET' || method === 'HEAD'
  const answer = isRead ? await answerSign(asked, deps) : null
  const toDesk = deskUrl === undefined ? undefined : { href: deskUrl, label: signWords(language).toDesk }
  const page = answer ? toPage(answer) : notFoundPage(language, toDesk)
  return { ...page, headers: { ...guardsOf(nonce), ...page.headers } }
}

const toPage = ({ type, cacheControl, body }: SignAnswer): Page => ({
  status: 200,
  headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': cacheControl },
  body,
})

/** Nobody may show the page in a frame of theirs, and nothing runs in it but its own script. */
const guardsOf = (nonce: string): Page['headers'] => ({
  'Content-Security-Policy': [
    ...["default-src 'self'", `script-src 'nonce-${nonce}'`, "style-src 'self' 'unsafe-inline'"],
    ...["img-src 'self' data:", "object-src 'none'", "base-uri 'none'", "form-action 'self'"],
    "frame-ancestors 'none'",
  ].join('; '),
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
})
