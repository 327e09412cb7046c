'use client'
import { lazily } from '../../admin/lazily.tsx'

export const LazyCalendar = lazily(async () => (await import('./DeskCalendar.tsx')).DeskCalendar, {
  heldRoom: '60vh',
})
