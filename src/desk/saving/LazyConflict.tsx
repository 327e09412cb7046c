'use client'
import { lazily } from '../../admin/lazily.tsx'

/** Shown once the server has said that somebody else has saved. */
export const LazyConflict = lazily(async () => (await import('./Conflict.tsx')).Conflict)
