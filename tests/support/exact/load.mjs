import { Agent, request } from 'node:http'
import { setTimeout } from 'node:timers'

/**
 * A process that reads all the time, on so many connections: `node load.mjs CONNECTIONS URL…`; every third time it says what
 * it has already. When its parent ends it, it prints how many answers it has had.
 */
const [connections, ...urls] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) })
const tags = new Map()
let [answers, turn] = [0, 0]

const read = (url) =>
  new Promise((resolve) => {
    turn += 1
    const tag = turn % 3 === 0 ? tags.get(url) : undefined
    const headers = tag ? { 'If-None-Match': tag } : {}
    const asked = request(url, { agent, headers }, (response) => {
      if (response.headers.etag) tags.set(url, response.headers.etag)
      response.resume()
      response.once('close', () => resolve((answers += 1)))
    })
    // Of a server that is gone the others tell.
    asked.once('error', () => setTimeout(resolve, 100))
    asked.end()
  })

const goOn = async (start) => {
  for (let index = start; ; index += 1) await read(urls[index % urls.length])
}

process.on('disconnect', () => process.exit(0))
process.on('message', () => process.send(answers, () => process.exit(0)))
for (let index = 0; index < Number(connections); index += 1) void goOn(index)
