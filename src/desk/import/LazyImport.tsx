'use client'
import { lazily } from '../../admin/lazily.tsx'

export const LazyImport = lazily(async () => (await import('./ImportPage.tsx')).ImportPage, {
  heldRoom: '60vh',
})
/** Listens a moment after the page is there. */
export const LazyDropFiles = lazily(async () => (await import('./DropFiles.tsx')).DropFiles)
