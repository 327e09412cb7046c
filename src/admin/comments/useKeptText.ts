'use client'

import { useState } from 'react'
import { dropCopy, findCopy, keepCopy, type Place } from '../save/localCopies.ts'

/** Where words to a thread, or to a new one, are kept. */
export const placeOf = (entry: string, thread: string | null): Place => ({
  collection: 'comments',
  id: `${entry}/${thread ?? 'new'}`,
  locale: '',
})

/** @param person empty when a session has ended with the page still there: then nothing is kept, and nothing thrown away. */
const kept = (place: Place, person: string): string => {
  if (person === '') return ''
  const text = findCopy(localStorage, place, { person, now: new Date() })?.changed.text
  return typeof text === 'string' ? text : ''
}

/** Whether the person has begun to write there, and has not sent it. */
export const isBegun = (place: Place, person: string): boolean => kept(place, person) !== ''

/** What is being written, kept on the writer's own device until it is sent, or emptied. */
export const useKeptText = (place: Place, person: string): [string, (text: string) => void] => {
  const [text, setText] = useState(() => kept(place, person))
  const write = (words: string) => {
    setText(words)
    if (person === '') return
    if (words.trim() === '') return dropCopy(localStorage, place)
    keepCopy(localStorage, place, {
      person,
      revision: 0,
      updatedAt: null,
      at: new Date().toISOString(),
      changed: { text: words },
    })
  }
  return [text, write]
}
