'use client'

import { useEffect, useRef } from 'react'
import { fieldAround } from '../../payload-internals/adminForm.ts'
import { LONGEST_QUOTE } from '../../domain/comments/limits.ts'

/** Words of the form, and the field that they stand in, as far as the page says so. */
export type Selected = { quote: string; field: string | null }

/** What was last selected in the entry's form: a click on a button beside it may take the selection away. */
export const useSelection = (): (() => Selected | null) => {
  const last = useRef<Selected | null>(null)
  useEffect(() => {
    const note = () => {
      last.current = readSelection() ?? last.current
    }
    document.addEventListener('selectionchange', note)
    return () => document.removeEventListener('selectionchange', note)
  }, [])
  return () => last.current
}

const readSelection = (): Selected | null => {
  const active = document.activeElement
  const isInput = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement
  const selection = window.getSelection()
  const words = isInput
    ? active.value.slice(active.selectionStart ?? 0, active.selectionEnd ?? 0)
    : (selection?.toString() ?? '')
  const anchor = selection?.anchorNode ?? null
  const place = isInput ? active : anchor instanceof Element ? anchor : anchor?.parentElement
  if (!place?.closest('form') || place.closest('.comments') || words.trim() === '') return null
  return { quote: words.trim().slice(0, LONGEST_QUOTE), field: fieldAround(place) }
}
