import type { RequestHandler } from 'express'
import type { SanitizedConfig } from 'payload'
import { languageOf, wantingOf } from '../hosts/readerLanguage.ts'
import { answerSign } from '../hosts/sign/answerSign.ts'
import { plainNotFound } from './plainNotFound.ts'

type Deps = { config: SanitizedConfig | Promise<SanitizedConfig> }

/** `/sign/{collection}/{id}`: the page for phones. */
export const serveSign = ({ config }: Deps): RequestHandler => {
  return async (request, response) => {
    const { cookie, authorization } = request.headers
    const language = languageOf(wantingOf(request.headers)) ?? 'en'
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const asked = {
      path: request.path,
      query: new URLSearchParams(request.originalUrl.split('?')[1] ?? ''),
      headers: { cookie, authorization, acceptLanguage: request.headers['accept-language'] },
      language,
      nonce: String(response.locals.nonce),
    }
    const answer = isRead ? await answerSign(asked, { config: await config }) : null
    if (!answer) return plainNotFound(request, response, language)
    response.set('Cache-Control', answer.cacheControl).type(answer.type).send(answer.body)
  }
}
