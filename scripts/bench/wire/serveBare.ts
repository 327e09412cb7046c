import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { obey } from './children.ts'
import { answersOfProcess, isUnchanged } from './keptAnswers.ts'
import { serveTogether } from './serveTogether.ts'

/** `node:http` and nothing else: what a process can do at most that sends these bytes. */
const serve = async (): Promise<string> => {
  const answers = answersOfProcess()
  const server = createServer((request, response) => {
    const kept = answers.get(request.url ?? '')
    if (!kept) return void response.writeHead(404).end()
    if (isUnchanged(request, kept)) return void response.writeHead(304, { ETag: kept.etag }).end()
    const { type, etag, body } = kept
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length, ETag: etag })
    response.end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** How many processes on one port. */
const count = Number(process.argv[3] ?? 1)
if (count === 1) obey(await serve())
else await serveTogether(count, serve)
