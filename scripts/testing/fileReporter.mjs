import { appendFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { cpuSeconds } from '../../tests/support/fileLog.mjs'

/** Enough to know it again in the list at the end of a run; the whole is where it happened. */
const WHY_LENGTH = 1_500

/**
 * A reporter of Jest for the entry of a suite (tests/suites): a line of JSON for each test, so that a run that is ended
 * says what it has seen; and a dot, so that a long file on a busy machine is not taken for one that hangs.
 */
export default class FileReporter {
  #write = (line) => appendFileSync(process.env.TEST_FILES_LOG, `${JSON.stringify(line)}\n`)

  onTestCaseResult(_entry, result) {
    process.stderr.write('.')
    this.#tell(result)
  }

  onTestFileResult(_entry, { testExecError, testResults }) {
    if (testExecError) this.#write({ broken: why(testExecError.message) })
    // Jest tells of those only now.
    testResults.filter(({ status }) => status === 'pending').forEach((result) => this.#tell(result))
  }

  onRunComplete() {
    this.#write({ cpu: cpuSeconds() })
  }

  #tell({ ancestorTitles: [file], fullName, status, failureMessages }) {
    const name = fullName.replace(`${file} `, '')
    this.#write({ test: name, of: file, status, why: why(failureMessages?.[0]) })
  }
}

const why = (message = '') =>
  stripVTControlCharacters(message).replace(/\s+/g, ' ').trim().slice(0, WHY_LENGTH)
