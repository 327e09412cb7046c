import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** As much of S3 as files need: objects by their path, for whoever names an access key that counts. Signatures are not looked at. */
export type Bucket = {
  url: string
  /** Which access keys count from now on. */
  accept: (...keys: string[]) => void
  /** Requests by keys that did not count. */
  refused: () => number
  objects: () => number
  close: () => Promise<void>
}

export const openBucket = async (): Promise<Bucket> => {
  const objects = new Map<string, Buffer>()
  let [accepted, refused] = [[] as string[], 0]
  const server = createServer((incoming, response) => {
    void read(incoming).then((body) => {
      const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://bucket')
      const key = /Credential=([^/]+)\//.exec(incoming.headers.authorization ?? '')?.[1] ?? ''
      if (!accepted.includes(key)) {
        refused += 1
        return void response.writeHead(403).end('<Error><Code>InvalidAccessKeyId</Code></Error>')
      }
      if (incoming.method === 'PUT') objects.set(pathname, plain(incoming, body))
      if (incoming.method === 'DELETE') objects.delete(pathname)
      if (searchParams.has('list-type')) return void response.end(listOf([...objects.keys()]))
      const found = objects.get(pathname)
      if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return void response.writeHead(200).end()
      if (!found) return void response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>')
      response.writeHead(200, { 'content-length': found.length })
      response.end(incoming.method === 'GET' ? found : undefined)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accept: (...keys) => void (accepted = keys),
    refused: () => refused,
    objects: () => objects.size,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** Paths begin with the name of the bucket. */
const listOf = (paths: readonly string[]): string => {
  const keys = paths.map((path) => `<Contents><Key>${path.split('/').slice(2).join('/')}</Key></Contents>`)
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>false</IsTruncated>${keys.join('')}</ListBucketResult>`
}

const read = async (incoming: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** The SDK sends some bodies in chunks, each with its length in front (`aws-chunked`). */
const plain = ({ headers }: IncomingMessage, body: Buffer): Buffer => {
  if (!String(headers['content-encoding'] ?? '').includes('aws-chunked')) return body
  const parts: Buffer[] = []
  for (let at = 0; at < body.length;) {
    const end = body.indexOf('\r\n', at)
    const size = parseInt(body.toString('latin1', at, end), 16)
    if (!(size > 0)) break
    parts.push(body.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
  return Buffer.concat(parts)
}
