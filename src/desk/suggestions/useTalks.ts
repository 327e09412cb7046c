'use client'

import { useCallback, useEffect, useState } from 'react'
import { send } from '../../admin/send.ts'
import type { Talk } from './passages.ts'

/** By the id of a text. */
export type TalkByText = Readonly<Record<string, Talk>>

/**
 * What is said about the texts of a page. Of the one whose panel is open the panel tells; the entries below it are asked for
 * once, one after the other.
 *
 * @param doors of the comments of these, by the id of the text.
 */
export const useTalks = (doors: Readonly<Record<string, string>>) => {
  const [talks, setTalks] = useState<TalkByText>({})
  const publish = useCallback(
    (text: string, talk: Talk) => setTalks((before) => ({ ...before, [text]: talk })),
    [],
  )
  const asked = JSON.stringify(doors)
  useEffect(() => {
    let isCurrent = true
    const readAll = async () => {
      for (const [text, door] of Object.entries(JSON.parse(asked) as typeof doors)) {
        const answer = await send('GET', door)
        if (!isCurrent) return
        // What a panel has told meanwhile is newer.
        if (answer.ok) setTalks((before) => ({ [text]: answer.body as unknown as Talk, ...before }))
      }
    }
    void readAll()
    return () => {
      isCurrent = false
    }
  }, [asked])
  return { talks, publish }
}
