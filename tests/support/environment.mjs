import vm from 'node:vm'
import { TestEnvironment } from 'jest-environment-node'
import { createFileLog } from './fileLog.mjs'
import './rememberHashes.mjs'

const { createContext } = vm
const { DONT_CONTEXTIFY } = vm.constants ?? {}

/**
 * Node's environment of Jest, with a global object like any other. Jest makes one each of whose properties is looked up
 * by native code and then by a proxy, which takes a third of the time of tests that build queries. Node before 20.18
 * has no other.
 *
 * For the entry of a suite (tests/suites) it keeps what each file registers in a block of its own, and says when a
 * block begins and ends.
 */
export default class Environment extends TestEnvironment {
  #log = createFileLog()
  #mode = process.env.NODE_ENV

  constructor(...given) {
    if (DONT_CONTEXTIFY) vm.createContext = () => createContext(DONT_CONTEXTIFY)
    try {
      super(...given)
    } finally {
      vm.createContext = createContext
    }
  }

  async handleTestEvent(event, state) {
    const { name, describeBlock, hook } = event
    if (name === 'setup') this.global.openBlock = (file) => openBlock(this.global, state, file)
    // What a file has started may end with its last hook, and take what it has used along.
    if (name === 'hook_start' && hook.type === 'afterAll') this.#log.look()
    if (!describeBlock?.isFile) return
    if (name === 'run_describe_start') {
      // A file that opens a store as a command does has left `production` in the process for the next one.
      this.global.process.env.NODE_ENV = this.#mode
      this.#log.begin(describeBlock.name)
    }
    if (name === 'run_describe_finish') {
      this.#log.end(describeBlock.name)
      forget(describeBlock)
    }
  }
}

/** Jest takes no block that is filled while something is awaited: the block is made empty, and entered by hand. */
const openBlock = ({ describe }, state, file) => {
  describe(file, () => undefined)
  const outer = state.currentDescribeBlock
  const block = outer.children.at(-1)
  block.isFile = true
  state.currentDescribeBlock = block
  return { close: () => void (state.currentDescribeBlock = outer) }
}

/** Jest keeps every test until the last one has run; what the tests hold, whole newsrooms, goes when their file ends. */
const forget = (block) => {
  block.hooks = []
  for (const child of block.children) {
    if (child.type === 'describeBlock') forget(child)
    else child.fn = undefined
  }
}
