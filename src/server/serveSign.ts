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
    sendPage(response, await readSignPage({ method, path, query, headers, nonce }, { config: await config }))
  }
