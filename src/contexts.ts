/**
 * Whether `AsyncLocalStorage` is as good as free. Before version 24 Node follows every promise, timer and tick of the process
 * from the first use on, which takes a fifth of an answer of the wire from memory.
 */
export const CONTEXTS_ARE_FREE = Number(process.versions.node.split('.')[0]) >= 24
