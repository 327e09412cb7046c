import type { RequestHandler } from 'express'
import type { SanitizedConfig } from 'payload'
import { readSignPage } from '../hosts/sign/readSignPage.ts'
import { sendPage } from './sendPage.ts'

type Deps = { config: SanitizedConfig | Promise<SanitizedConfig> }

/** `/sign/{collection}/{id}`: the page for phones. */
export const serveSign =
  ({ config }: Deps): RequestHandler =>
  async ({ method, path, originalUrl, headers }, response) => {
    const query = new URLSearchParams(originalUrl.split('?')[1] ?? '')
    const nonce = String(response.locals.nonce)
    const question = { method, path, address: originalUrl, query, headers, nonce }
    sendPage(response, await readSignPage(question, { config: await config }))
  }
