import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'

/** Asks each address again and again, at a steady pace, and says in the end how long each answer took, in ms. */

const PACE_MS = 25
const urls = process.argv.slice(2)
const agent = new Agent({ keepAlive: true })
const took = Object.fromEntries(urls.map((url) => [url, []]))
let isStopping = false

const ask = (url) =>
  new Promise((resolve, reject) => {
    const asked = request(url, { agent }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode))
    })
    asked.once('error', reject)
    asked.end()
  })

const probe = async (url) => {
  while (!isStopping) {
    const started = performance.now()
    const status = await ask(url).catch(() => 0)
    took[url].push({ at: Date.now(), ms: performance.now() - started, ok: status === 200 })
    await pause(PACE_MS)
  }
}

const probing = Promise.all(urls.map(probe))
process.once('message', async () => {
  isStopping = true
  await probing
  process.send(took, () => process.exit())
})
