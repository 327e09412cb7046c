import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getPayload, handleEndpoints } from 'payload'
import { toLexical } from '../../../src/server/story/lexical.ts'
import { obey } from './children.ts'
import { stockConfig } from './stockConfig.ts'
import { createChance, paragraphsOf } from './words.ts'

/**
 * Stock Payload's REST, by Payload's own handler on a bare server, without Next in front. Called with `fill` it makes the
 * tables, which Payload does in development only, and writes the documents.
 */
const [directory = '', order] = process.argv.slice(2)
const [DOCUMENTS, LETTERS] = [100, 4_300]
const config = await stockConfig(directory)
const payload = await getPayload({ config })

const fill = async (): Promise<void> => {
  const chance = createChance(1)
  for (let index = 0; index < DOCUMENTS; index += 1) {
    await payload.create({
      collection: 'statements',
      data: {
        title: `A statement ${index}`,
        slug: `a-statement-${index}`,
        kind: 'statement',
        summary: paragraphsOf('en', 120, chance)[0],
        body: toLexical(paragraphsOf('en', LETTERS, chance).join('\n\n')),
        issuer: 'Office for protection and labour',
        availableAt: new Date().toISOString(),
      }, // the types are those of the newsroom's collections
    })
  }
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

if (order === 'fill') await fill()
else serve()
