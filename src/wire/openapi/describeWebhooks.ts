import { type Json, JSON_TYPE, ref } from './routeDescription.ts'
import { WEBHOOK_MESSAGES, type WebhookMessage } from './schemas/webhooks.ts'

const header = (name: string, description: string, example: string): Json => ({
  ...{ name, in: 'header', required: true, description },
  ...{ schema: { type: 'string' }, example },
})

/** Those of Standard Webhooks. */
const HEADERS = [
  header(
    'webhook-id',
    'Of this message: the same whenever it is sent again.',
    '5f0c1a7e-3d5b-5c2e-9a39-3c1f6f2b8d10',
  ),
  header(
    'webhook-timestamp',
    'When it was sent, in seconds since 1970: refuse what is older than five minutes.',
    '1722316500',
  ),
  header(
    'webhook-signature',
    'One or more signatures, “v1,” and Base64 of HMAC-SHA256 with the receiver’s secret, over the id, the timestamp and the body with full stops between them.',
    'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
  ),
]

const toOperation = ({ type, schema, sentence }: WebhookMessage): Json => ({
  operationId: `told-${type.replace('.', '-')}`,
  summary: sentence,
  security: [],
  parameters: HEADERS,
  requestBody: { required: true, content: { [JSON_TYPE]: { schema: ref(schema) } } },
  responses: {
    '2XX': { description: 'You have it.' },
    410: { description: 'Nothing is to come any more: the receiver is switched off.' },
    default: { description: 'It is sent again, for a day.' },
  },
})

/** What receivers are sent (docs/webhooks.md), by type. */
export const describeWebhooks = (): Record<string, { post: Json }> =>
  Object.fromEntries(WEBHOOK_MESSAGES.map((message) => [message.type, { post: toOperation(message) }]))
