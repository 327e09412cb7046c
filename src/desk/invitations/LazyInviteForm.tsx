'use client'
import { lazily } from '../../admin/lazily.tsx'

export const LazyInviteForm = lazily(async () => (await import('./InviteForm.tsx')).InviteForm)
