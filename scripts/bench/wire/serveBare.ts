import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { obey } from './children.ts'
import { answersOfProcess, isUnchanged } from './keptAnswers.ts'

/** `node:http` and nothing else: what a process can do at most that sends these bytes. */
const answers = answersOfProcess()

const server = createServer((request, response) => {
  const kept = answers.get(request.url ?? '')
  if (!kept) return void response.writeHead(404).end()
  if (isUnchanged(request, kept)) return void response.writeHead(304, { ETag: kept.etag }).end()
  response.writeHead(200, { 'Content-Type': kept.type, 'Content-Length': kept.body.length, ETag: kept.etag })
  response.end(kept.body)
})
server.listen(0, '127.0.0.1', () => obey(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
