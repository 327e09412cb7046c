import { parentPort } from 'node:worker_threads'
import { propose } from '../../domain/import/propose.ts'
import { readFiles } from './readers/readFile.ts'

/** Reads one order of files after the other in a thread of its own, as createImporter.ts asks it. */

parentPort.on('message', async ({ number, files, organisations, year }) => {
  try {
    const read = await readFiles(files)
    const proposal = propose(read.files, { organisations, year })
    parentPort.postMessage({ number, result: { proposal, failed: read.failed } })
  } catch (error) {
    // Never with words of a file: what is said here may be logged.
    parentPort.postMessage({ number, error: error instanceof Error ? error.name : 'failure' })
  }
})

parentPort.postMessage({ ready: true })
