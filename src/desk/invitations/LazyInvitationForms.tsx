'use client'
import { lazily } from '../../admin/lazily.tsx'

export const LazyInviteForm = lazily(async () => (await import('./InviteForm.tsx')).InviteForm)
export const LazyJoinForm = lazily(async () => (await import('./JoinForms.tsx')).JoinForm)
export const LazyJoinWithHostAccount = lazily(
  async () => (await import('./JoinForms.tsx')).JoinWithHostAccount,
)
