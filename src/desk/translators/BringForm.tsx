'use client'

import { useState } from 'react'
import { send } from '../../admin/send.ts'
import { fill } from '../../domain/messages.ts'
import type { TranslatorsMessages } from '../../locales/translators.ts'
import { SegmentList } from './SegmentList.tsx'
import type { TextHere } from './useTranslators.ts'
import type { Brought } from './view.ts'

type Props = {
  texts: readonly TextHere[]
  api: string
  /** Of the reader. */
  language: string
  words: TranslatorsMessages
  save: () => Promise<boolean>
  /** The text has other words now. */
  onPut: (text: TextHere) => Promise<void>
}

type Found = { text: TextHere; file: File; brought: Brought }

/** Which text a file says that it was made of; its word is checked where it is read. */
const textOf = async (file: File, texts: readonly TextHere[]): Promise<TextHere | null> => {
  const head = (await file.slice(0, HEAD).text()).replaceAll('\u0000', '')
  return texts.find(({ id }) => head.includes(`/${id}"`) || head.includes(`/${id}'`)) ?? texts[0] ?? null
}
/** As much of it as has the name of the text, in characters. */
const HEAD = 8_192

const formOf = (file: File, put?: { revision: number; also: readonly string[] }): FormData => {
  const form = new FormData()
  if (put) form.set('_payload', JSON.stringify({ put }))
  form.append('file', file)
  return form
}

/** A translation comes back: first what it would do, passage by passage, and then by one press what was looked at. */
export const BringForm = ({ texts, api, language, words, save, onPut }: Props) => {
  const [found, setFound] = useState<Found | null>(null)
  const [also, setAlso] = useState<readonly string[]>([])
  const [isReading, setReading] = useState(false)
  const [why, setWhy] = useState<string | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const end = () => {
    setFound(null)
    setAlso([])
    setWhy(null)
  }
  const ask = async (text: TextHere, file: File, put?: { revision: number; also: readonly string[] }) => {
    setReading(true)
    const answer = (await save())
      ? await send('POST', `${api}/${text.collection}/${text.id}/xliff`, formOf(file, put))
      : null
    setReading(false)
    if (answer && !answer.ok) setWhy(answer.message)
    return answer?.ok ? (answer.body as unknown as Brought) : null
  }
  const read = async (file: File) => {
    end()
    setDone(null)
    const text = await textOf(file, texts)
    if (!text) return
    const brought = await ask(text, file)
    if (brought) setFound({ text, file, brought })
  }
  const put = async ({ text, file, brought }: Found) => {
    setWhy(null)
    const after = await ask(text, file, { revision: brought.revision, also })
    if (!after) return
    end()
    setDone(after.put)
    await onPut(text)
  }
  return (
    <section aria-label={words.bring.title} data-part="bring">
      <h3>{words.bring.title}</h3>
      <label className="translators__line">
        <span>{words.bring.choose}</span>
        <input
          type="file"
          accept=".xlf,.xliff,application/xliff+xml"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) void read(file)
            // So that the same file, corrected, is a change again.
            target.value = ''
          }}
        />
      </label>
      <p role="status">
        {isReading
          ? words.bring.reading
          : done !== null
            ? fill(words.bring.done, { count: done }, language)
            : ''}
      </p>
      {why && <p role="alert">{why}</p>}
      {found && (
        <SegmentList
          {...{ language, words, also }}
          brought={found.brought}
          title={found.text.title}
          isBusy={isReading}
          onAlso={setAlso}
          onPut={() => void put(found)}
          onCancel={end}
        />
      )}
    </section>
  )
}
