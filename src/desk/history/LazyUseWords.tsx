'use client'
import { lazily } from '../../admin/lazily.tsx'

export const LazyUseWords = lazily(async () => (await import('./UseWords.tsx')).UseWords)
