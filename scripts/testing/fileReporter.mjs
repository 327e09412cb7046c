import { appendFileSync } from 'node:fs'

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

  onTestFileResult({ path }, { numPassingTests, numFailingTests, testExecError, testResults, skipped }) {
    const isLeftOut = ({ status }) => ['pending', 'todo', 'disabled'].includes(status)
    this.#write({
      ended: path,
      passed: numPassingTests,
      // A file that cannot even be loaded has no tests that could fail.
      failed: numFailingTests || (testExecError ? 1 : 0),
      leftOut: skipped ? [path] : testResults.filter(isLeftOut).map(({ fullName }) => fullName),
    })
  }
}
