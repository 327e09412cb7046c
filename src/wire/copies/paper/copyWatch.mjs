import process from 'node:process'
import { setInterval } from 'node:timers'
import { workerData } from 'node:worker_threads'

/**
 * Looks after the process that makes copies from beside it, while that is busy in native code: it ends with its parent, and
 * when it takes more memory than it may. What a thread has of its own cannot be limited so, nor can a process without
 * rights that nobody gives a server.
 */

const LOOK_MS = 25

const { mostBytes, parent } = workerData

setInterval(() => {
  if (process.ppid !== parent || process.memoryUsage.rss() > mostBytes) process.kill(process.pid, 'SIGKILL')
}, LOOK_MS)
