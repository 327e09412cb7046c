import path from 'node:path'
import { readEnv } from '../../src/env.ts'
import { createBlobs } from '../../src/blobs/createBlobs.ts'
import { openReaderStore } from '../../src/readerStores.ts'
import { keepOpen, type OpenReader } from '../../src/server/reader/keepOpen.ts'
import { getServices } from '../../src/services.ts'
import { createWireLimits } from '../../src/wire/admission/wireLimits.ts'
import { createReaderWire } from '../../src/wire/reader/createReaderWire.ts'
import type { Newsroom } from './newsroom.ts'
import { envOfDatabase } from './storeUnderTest.ts'

const MB = 1024 * 1024

/** A reader of this newsroom in this process, by the newsroom's clock. */
export const readerOf = async ({ payload, clock, dataDir, databaseUri }: Newsroom): Promise<OpenReader> => {
  const env = readEnv(
    { DATA_DIR: path.resolve(dataDir), ...envOfDatabase(databaseUri) },
    { hasSecret: false },
  )
  const failures: unknown[] = []
  const reader = keepOpen({
    open: () => openReaderStore(env),
    isClosed: () => Promise.resolve(false),
    createWire: (store) =>
      createReaderWire({
        ...{ store, clock, blobs: createBlobs(env), limits: createWireLimits(), logger: payload.logger },
        publicUrl: getServices(payload).publicUrl(),
        cacheBytes: 16 * MB,
        hasMain: false,
      }),
    report: (error) => failures.push(error),
  })
  await Promise.race([
    reader.opened,
    new Promise((_, reject) =>
      setTimeout(
        () => reject(new Error('The reader was not opened.', { cause: failures[0] })),
        10_000,
      ).unref(),
    ),
  ])
  return reader
}
