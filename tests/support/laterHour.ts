import { holdClock, holdDatabaseClock } from './heldClock.ts'

/**
 * Loaded before a server (`startServer`'s `preload`): with each SIGUSR2 it is 61 minutes later there, for the server and for its
 * SQLite. What waits for its turn by a timer waits as long as before.
 */
const STEP_MS = 61 * 60_000

const realNow = Date.now.bind(Date)
let ahead = 0
const present = () => realNow() + ahead

process.on('SIGUSR2', () => {
  ahead += STEP_MS
})
holdClock(present)
holdDatabaseClock(present)
