'use client'
import { lazily } from '../../admin/lazily.tsx'

export const LazyImport = lazily(async () => (await import('./ImportPage.tsx')).ImportPage, {
  heldRoom: '60vh',
})
