import vm from 'node:vm'
import { TestEnvironment } from 'jest-environment-node'

const { createContext } = vm
const { DONT_CONTEXTIFY } = vm.constants ?? {}

/**
 * Node's environment of Jest, with a global object like any other. Jest makes one each of whose properties is looked up
 * by native code and then by a proxy, which takes a third of the time of tests that build queries. Node before 20.18
 * has no other.
 */
export default class Environment extends TestEnvironment {
  constructor(...given) {
    if (DONT_CONTEXTIFY) vm.createContext = () => createContext(DONT_CONTEXTIFY)
    try {
      super(...given)
    } finally {
      vm.createContext = createContext
    }
  }
}
