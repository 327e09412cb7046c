'use client'
import { lazily } from '../lazily.tsx'

export const LazyDayInput = lazily(async () => (await import('./DayInput.tsx')).DayInput)
