import { parentPort } from 'node:worker_threads'
import { propose } from '../../domain/import/propose.ts'
import { compareWithFile } from '../../domain/sourceFiles/compareWithFile.ts'
import { reviewFile } from '../../domain/review/review.ts'
import { readTranslation } from '../../domain/xliff/readTranslation.ts'
import { faultOf } from './readers/readerErrors.ts'
import { readFiles } from './readers/readFile.ts'
import { readMarks, readReview } from './readers/readReview.ts'

/** Reads one order of files after the other in a thread of its own, as createImporter.ts asks it. */

const proposalOf = async ({ files, organisations, year }) => {
  const read = await readFiles(files)
  return { proposal: propose(read.files, { organisations, year }), failed: read.failed }
}

const orFault = (read) => {
  try {
    return { ok: true, read: read() }
  } catch (error) {
    const fault = faultOf(error)
    if (fault === null) throw error
    return { ok: false, fault }
  }
}

const comparisonOf = async ({ compared, year, text }) => {
  const { proposal, failed } = await proposalOf({ files: [compared], organisations: [], year })
  const [first] = failed
  if (first) return { ok: false, fault: first.fault }
  const lines = proposal.blocks.flatMap((block) => block.text.split('\n'))
  return { ok: true, read: compareWithFile(lines, text) }
}

const resultOf = (given) => {
  if (given.marksIn) return orFault(() => readMarks(given.marksIn))
  if (given.reviewOf) return orFault(() => reviewFile(readReview(given.reviewOf), given.texts))
  if (given.translationOf) return readTranslation(given.translationOf, given.text)
  if (given.compared) return comparisonOf(given)
  return proposalOf(given)
}

parentPort.on('message', async ({ number, ...given }) => {
  try {
    parentPort.postMessage({ number, result: await resultOf(given) })
  } catch (error) {
    // Never with words of a file: what is said here may be logged.
    parentPort.postMessage({ number, error: error instanceof Error ? error.name : 'failure' })
  }
})

parentPort.postMessage({ ready: true })
