import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { BSON, MongoClient } from 'mongodb'
import { mongoCopy } from '../../../../src/server/backup/mongoCopy.ts'

type Command = BSON.Document

const [REPLY, QUERY, MESSAGE] = [1, 2004, 2013]
const HEAD_BYTES = 16
const SNAPSHOT_AT = new BSON.Timestamp({ t: 5, i: 1 })

const ints = (...numbers: number[]): Buffer => Buffer.from(new Uint8Array(new Int32Array(numbers).buffer))

/** As much of a replica set as a dump asks for; it remembers what it was asked. */
const openReplicaSet = async (
  collections: string[],
): Promise<{ port: number; asked: Command[]; server: Server }> => {
  const asked: Command[] = []
  const answerTo = (command: Command): Command => {
    const [name = ''] = Object.keys(command)
    if (/^(hello|ismaster)$/i.test(name)) {
      const me = `127.0.0.1:${port}`
      return {
        ...{ ok: 1, helloOk: true, ismaster: true, isWritablePrimary: true, setName: 'rs0', hosts: [me], me },
        ...{
          minWireVersion: 0,
          maxWireVersion: 21,
          logicalSessionTimeoutMinutes: 30,
          maxBsonObjectSize: 16_777_216,
        },
      }
    }
    asked.push(command)
    if (name === 'listCollections')
      return {
        ok: 1,
        cursor: { id: BSON.Long.ZERO, ns: 'c.$cmd', firstBatch: collections.map((each) => ({ name: each })) },
      }
    const cursor = { id: BSON.Long.ZERO, ns: 'c.c', firstBatch: [{ _id: 1 }] }
    const isOfSnapshot = (command.readConcern as { level?: string } | undefined)?.level === 'snapshot'
    return { ok: 1, cursor: isOfSnapshot ? { ...cursor, atClusterTime: SNAPSHOT_AT } : cursor }
  }
  const answer = (socket: Socket, message: Buffer): void => {
    const [, id = 0, , code] = new Int32Array(new Uint8Array(message.subarray(0, HEAD_BYTES)).buffer)
    const isQuery = code === QUERY
    const begins = isQuery ? message.indexOf(0, HEAD_BYTES + 4) + 9 : HEAD_BYTES + 5
    const reply = BSON.serialize(answerTo(BSON.deserialize(message.subarray(begins))))
    const body = isQuery ? [ints(8, 0, 0, 0, 1), reply] : [Buffer.alloc(5), reply]
    const length = HEAD_BYTES + body.reduce((sum, part) => sum + part.length, 0)
    socket.write(Buffer.concat([ints(length, 1, id, isQuery ? REPLY : MESSAGE), ...body]))
  }
  const server = createServer((socket) => {
    let rest = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      rest = Buffer.concat([rest, chunk])
      while (rest.length >= HEAD_BYTES && rest.length >= rest.readInt32LE(0)) {
        const length = rest.readInt32LE(0)
        answer(socket, rest.subarray(0, length))
        rest = rest.subarray(length)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, asked, server }
}

describe('a copy of MongoDB', () => {
  it('is read as of one instant, on a replica set', async () => {
    const { port, asked, server } = await openReplicaSet(['clearance-events', 'register-entries'])
    const folder = await mkdtemp(path.join(tmpdir(), 'communique-mongo-'))
    const copy = mongoCopy(`mongodb://127.0.0.1:${port}/communique?replicaSet=rs0`)
    await copy.dump(folder, { progress: () => undefined, signal: new AbortController().signal })
    const concerns = asked.filter(({ find }) => find).map(({ readConcern }) => readConcern as unknown)
    expect(concerns).toEqual([{ level: 'snapshot' }, { level: 'snapshot', atClusterTime: SNAPSHOT_AT }])
    await rm(folder, { recursive: true })
    server.close()
  })

  it('is looked at in another database with the same account', () => {
    const sourceOf = (uri: string) => {
      const { credentials, dbName } = new MongoClient(uri).options
      return { source: credentials?.source, dbName }
    }
    const elsewhere = (uri: string) => sourceOf(mongoCopy(uri).elsewhere('').uri)
    const base = 'mongodb://app:p%40ss@one,two:27018'
    const [dbName] = [expect.stringMatching(/^communique-check-/) as unknown]
    expect(elsewhere(`${base}/communique?replicaSet=rs0`)).toEqual({ source: 'communique', dbName })
    expect(elsewhere(`${base}/communique`)).toEqual({ source: 'communique', dbName })
    expect(elsewhere(`${base}/communique?authSource=admin&w=1`)).toEqual({ source: 'admin', dbName })
    expect(elsewhere(`${base}/?replicaSet=rs0`).source).toBe('admin')
    expect(elsewhere(`${base}/communique?authMechanism=MONGODB-AWS`).source).toBe('$external')
    expect(elsewhere('mongodb://one/communique').source).toBeUndefined()
  })
})
