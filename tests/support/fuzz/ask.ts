import { Agent, type IncomingMessage, request as send } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { SHARED_HEADERS } from '../../../src/wire/openapi/responses.ts'
import type { FuzzRequest } from './requests.ts'

export type FuzzAnswer = { status: number; headers: Record<string, string>; value: unknown }

const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const NAMES = [...Object.keys(SHARED_HEADERS), 'Content-Type']

/** The address as it stands: nothing between corrects it. */
export const ask = (url: string, { method, target, headers, body }: FuzzRequest): Promise<FuzzAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const given = Object.fromEntries(headers)
    const request = send({ hostname, port, method, path: target, headers: given, agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('error', reject)
      response.once('end', () => resolve(toAnswer(response, Buffer.concat(parts))))
    })
    request.once('error', reject)
    request.end(body)
  })

const toAnswer = ({ statusCode = 0, headers }: IncomingMessage, bytes: Buffer): FuzzAnswer => {
  const unpack = { gzip: gunzipSync, br: brotliDecompressSync }[headers['content-encoding'] ?? '']
  const text = (unpack && bytes.length > 0 ? unpack(bytes) : bytes).toString('utf8')
  const isJson = /[/+]json\b/.test(headers['content-type'] ?? '')
  const told = NAMES.flatMap((name) => {
    const value = headers[name.toLowerCase()]
    return typeof value === 'string' ? [[name, value]] : []
  })
  return {
    status: statusCode,
    headers: Object.fromEntries(told) as Record<string, string>,
    value: isJson ? (JSON.parse(text) as unknown) : text,
  }
}
