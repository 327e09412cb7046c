import path from 'node:path'

/** What a server loads first, so that its answers tell its clock (`startServer`'s `preload`). */
export const CLOCK_HEADER = path.resolve('tests/support/exact/clockHeader.mjs')
