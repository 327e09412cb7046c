import { appendFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** Enough to know it again in the list at the end of a run; the whole is where it happened. */
const WHY_LENGTH = 1_500

/**
 * A reporter of Jest: a line of JSON for each file that begins and that ends, so that a run that is ended says what it has
 * seen; and a dot for each test, so that a long file on a busy machine is not taken for one that hangs.
 */
export default class FileReporter {
  #write = (line) => appendFileSync(process.env.TEST_FILES_LOG, `${JSON.stringify(line)}\n`)

  onTestFileStart({ path }) {
    this.#write({ begun: path })
  }

  onTestCaseResult() {
    process.stderr.write('.')
  }

  onTestFileResult(
    { path: file },
    { numPassingTests, numFailingTests, testExecError, testResults, skipped },
  ) {
    const name = path.relative(process.cwd(), file)
    const isLeftOut = ({ status }) => ['pending', 'todo', 'disabled'].includes(status)
    this.#write({
      ended: file,
      passed: numPassingTests,
      // A file that cannot even be loaded has no tests that could fail.
      failed: numFailingTests || (testExecError ? 1 : 0),
      failures: [
        ...(testExecError ? [`${name}: ${why(testExecError.message)}`] : []),
        ...testResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName, failureMessages }) => `${name}: ${fullName}: ${why(failureMessages[0])}`),
      ],
      leftOut: skipped ? [file] : testResults.filter(isLeftOut).map(({ fullName }) => fullName),
    })
  }
}

const why = (message = '') =>
  stripVTControlCharacters(message).replace(/\s+/g, ' ').trim().slice(0, WHY_LENGTH)
