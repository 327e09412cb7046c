'use client'
import { lazily } from '../../admin/lazily.tsx'

/** One page shows them, and reads its link with a script; what a server draws is part of the script of all pages. */
export const LazyJoinForm = lazily(async () => (await import('./JoinForms.tsx')).JoinForm)
export const LazyJoinWithHostAccount = lazily(
  async () => (await import('./JoinForms.tsx')).JoinWithHostAccount,
)
