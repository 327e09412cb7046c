'use client'
import { lazily } from '../../admin/lazily.tsx'

export const LazyLoginForm = lazily(async () => (await import('./LoginForms.tsx')).LoginForm)
export const LazyResetForm = lazily(async () => (await import('./LoginForms.tsx')).ResetForm)
