'use client'
import { lazily } from '../../admin/lazily.tsx'

export const LazyComposer = lazily(async () => (await import('./Composer.tsx')).Composer, {
  heldRoom: '60vh',
})
