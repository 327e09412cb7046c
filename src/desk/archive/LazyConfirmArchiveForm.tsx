'use client'
import { lazily } from '../../admin/lazily.tsx'

/** One page shows it, and what a server draws is part of the script of all pages. */
export const LazyConfirmArchiveForm = lazily(
  async () => (await import('./ConfirmArchiveForm.tsx')).ConfirmArchiveForm,
)
