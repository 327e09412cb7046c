import type { AddressInfo } from 'node:net'
import express from 'express'
import { obey } from './children.ts'
import { answersOfProcess } from './keptAnswers.ts'

/** Express 5 as one writes it, with the tag given, so that it need not make one of each body; `send` answers 304. */
const answers = answersOfProcess()
const app = express()
app.disable('x-powered-by')
app.get('/{*path}', (request, response) => {
  const kept = answers.get(request.originalUrl)
  if (!kept) return void response.sendStatus(404)
  response.set({ 'Content-Type': kept.type, ETag: kept.etag })
  response.send(kept.body)
})
const server = app.listen(0, '127.0.0.1', () =>
  obey(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
)
