import { appendFileSync } from 'node:fs'

/** A reporter of Jest: a line of JSON for each file that begins and that ends, so that a run that is ended says what it has seen. */
export default class FileReporter {
  #write = (line) => appendFileSync(process.env.TEST_FILES_LOG, `${JSON.stringify(line)}\n`)

  onTestFileStart({ path }) {
    this.#write({ begun: path })
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
