import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { getPayload, handleEndpoints } from 'payload'
import { toLexical } from '../../../src/server/story/lexical.ts'
import { obey } from './children.ts'
import { stockConfig } from './stockConfig.ts'
import { createChance, paragraphsOf } from './words.ts'

/**
 * Stock Payload's REST, by Payload's own handler on a bare server, without Next in front. Called with a number it makes the
 * tables, which Payload does in development only, and writes so many documents.
 */
const [directory = '', documents] = process.argv.slice(2)
const config = await stockConfig(directory)
const payload = await getPayload({ config })

/** The newest are as long as those of the wire's list, in one language; the others are short. */
const [LONG, SHORT, LONG_ONES, BATCH] = [5_000, 320, 200, 500]
const INSERT = `INSERT INTO statements (title, slug, kind, summary, body, issuer, available_at, updated_at, created_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`

const fill = async (count: number): Promise<void> => {
  const { client } = payload.db as unknown as SQLiteAdapter
  const chance = createChance(1)
  const toInsert = (index: number) => {
    const at = new Date(Date.now() - (count - index) * 60_000).toISOString()
    const letters = count - index <= LONG_ONES ? LONG : SHORT
    const body = toLexical(paragraphsOf('en', letters, chance).join('\n\n'))
    const words = [
      `A statement ${index}`,
      `a-statement-${index}`,
      'statement',
      paragraphsOf('en', 120, chance)[0] ?? '',
    ]
    return { sql: INSERT, args: [...words, JSON.stringify(body), 'Office for labour', at, at, at] }
  }
  for (let from = 0; from < count; from += BATCH) {
    const length = Math.min(BATCH, count - from)
    await client.batch(
      Array.from({ length }, (_, place) => toInsert(from + place)),
      'write',
    )
  }
  await client.execute('ANALYZE')
  obey('filled')
}

const serve = (): void => {
  const server = createServer((request, response) => {
    const asked = new Request(`http://127.0.0.1${request.url ?? ''}`, { headers: { accept: '*/*' } })
    void handleEndpoints({ config, request: asked }).then(async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers))
      response.end(Buffer.from(await answer.arrayBuffer()))
    })
  })
  server.listen(0, '127.0.0.1', () => obey(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
}

if (documents === undefined) serve()
else await fill(Number(documents))
