import Environment from './environment.mjs'

/** Adds to the error of a test in a browser what its windows showed when it failed: whoever reads a log sees no picture. */
export default class BrowserEnvironment extends Environment {
  async handleTestEvent(event, state) {
    await super.handleTestEvent(event, state)
    const { name, error } = event
    if (name !== 'test_fn_failure' || !error?.stack) return
    const shown = await this.global.describeWindows?.()
    if (shown) error.stack = error.stack.replace(error.message, () => `${error.message}\n${shown}`)
  }
}
