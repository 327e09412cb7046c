/** Of tests/support/environment.mjs: what is registered before it is closed belongs to this file of tests. */
declare function openBlock(file: string): { close(): void }
