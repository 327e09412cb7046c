'use client'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { lazily } from '../../admin/lazily.tsx'
import type { Person } from './usePendingSave.ts'

const LoginDialog = lazily(async () => (await import('./LoginDialog.tsx')).LoginDialog)

type LoginAgainProps = {
  /** Who opened the page: by now somebody else may be logged in. */
  person: Person
  isNeeded: boolean
  /** What it is needed for; it opens again for something new after it was closed. */
  asked: unknown
  onIn: () => void
}

/** A login over the page that somebody works on, for nobody but them. */
export const LoginAgain = ({ person, isNeeded, asked, onIn }: LoginAgainProps) => {
  const [isPutOff, setPutOff] = useState(false)
  useEffect(LoginDialog.fetchAhead, [])
  useEffect(() => setPutOff(false), [isNeeded, asked])
  if (!isNeeded || isPutOff) return null
  // Outside of the form: one form cannot stand in another.
  const close = () => setPutOff(true)
  const enter = () => {
    close()
    onIn()
  }
  return createPortal(<LoginDialog person={person} onIn={enter} onClose={close} />, document.body)
}
