import { Buffer } from 'node:buffer'
import { createServer } from 'node:http'
import { Webhook } from 'standardwebhooks'

const LARGEST_BODY = 64 * 1024

/**
 * A receiver of the newsroom's webhooks: an HTTP server that believes only what is signed, is fresh and is new.
 *
 * `secrets`: what the newsroom has shown (`whsec_…`), the old one too while a rotation lasts. `onMessage` gets each message
 * once; when it fails the newsroom sends the message again. `seen` should outlive the process: keep the ids where your own
 * data are, for at least a day, and write both in one transaction.
 */
export const createWebhookReceiver = ({ secrets, onMessage, seen = new Set() }) => {
  const webhooks = secrets.map((secret) => new Webhook(secret))
  return createServer(async (request, response) => {
    const answer = (status) => response.writeHead(status).end()
    const body = await readBody(request)
    if (body === null) return answer(413)
    const message = verify(webhooks, body, request.headers)
    if (!message) return answer(401)
    const id = request.headers['webhook-id']
    // Sent again because our answer got lost, or played back by somebody else: done already.
    if (seen.has(id)) return answer(204)
    seen.add(id)
    try {
      await onMessage(message, { id, headers: request.headers, body })
      answer(204)
    } catch {
      seen.delete(id)
      answer(500)
    }
  })
}

/** The signature covers id, timestamp and body as they came; a timestamp more than five minutes off is refused. */
const verify = (webhooks, body, headers) => {
  for (const webhook of webhooks) {
    try {
      return webhook.verify(body, headers)
    } catch {
      // Not signed with this secret, or not in time: the next one may fit.
    }
  }
  return null
}

const readBody = async (request) => {
  const chunks = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > LARGEST_BODY) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
