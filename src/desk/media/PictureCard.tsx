'use client'
import { type FocusEvent, useRef, useState } from 'react'
import { send } from '../../admin/send.ts'
import { fill } from '../../domain/messages.ts'
import type { Locale } from '../../domain/locales.ts'
import type { MediaMessages } from '../../locales/media.ts'
import { isStale } from '../composer/saveAnswers.ts'
import { ConsentFields } from './ConsentFields.tsx'
import { DescriptionFields } from './DescriptionFields.tsx'
import { FocusPicker } from './FocusPicker.tsx'
import { changesOf, type Description, toDescription } from './describing.ts'
import { mergeDescriptions } from './mergeDescriptions.ts'
import { isPicture, nameOfPicture, type PictureRow } from './pictures.ts'
import '../../admin/plainButton.css'
import './media.css'

type Props = {
  picture: PictureRow
  /** Of the text, its original first. */
  languages: readonly Locale[]
  language: string
  suggestions: readonly string[]
  /** Whether the reader may describe it. */
  isEditable: boolean
  door: string
  words: MediaMessages
  onSaved: (picture: PictureRow) => void
  onRemove: () => void
}

/** A picture of a text, with what is said of it; saved whenever one leaves it. */
export const PictureCard = (props: Props) => {
  const { picture, languages, language, suggestions, isEditable, words, onRemove } = props
  const [description, setDescription] = useState(() => toDescription(picture, languages))
  const [isOpen, setOpen] = useState(() => languages.some((locale) => !description.words[locale]))
  const { told, save } = useSaving(props, setDescription)
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) void save(description)
  }
  const done = languages.filter((locale) => description.words[locale]?.trim()).length
  return (
    <details
      className="picture"
      data-picture={picture.id}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      onBlur={leave}
    >
      <summary>
        {isPicture(picture) && picture.url && <img src={picture.url} alt="" loading="lazy" />}
        <span>
          <bdi>{nameOfPicture(picture)}</bdi>
          <small>{fill(words.described, { done, of: languages.length })}</small>
        </span>
      </summary>
      {isEditable ? (
        <DescriptionFields
          {...{ description, languages, language, suggestions, words }}
          onChange={setDescription}
        />
      ) : (
        <p>{words.foreign}</p>
      )}
      {isEditable && isPicture(picture) && (
        <ConsentFields {...{ description, language, words }} onChange={setDescription} />
      )}
      {isPicture(picture) && picture.url && (
        <FocusPicker
          {...{ isEditable, words }}
          url={picture.url}
          focus={description.focus}
          onChange={(focus) => setDescription({ ...description, focus })}
        />
      )}
      <p className="picture__foot">
        <button type="button" className="plain-button" data-part="remove" onClick={onRemove}>
          {words.remove}
        </button>{' '}
        <span role={told?.isRefused ? 'alert' : 'status'}>{told?.sentence}</span>
      </p>
    </details>
  )
}

const updatedAtOf = ({ doc }: Record<string, unknown>): Pick<PictureRow, 'updatedAt'> => {
  const { updatedAt } = (doc ?? {}) as PictureRow
  return updatedAt === undefined ? {} : { updatedAt }
}

type Told = { sentence: string; isRefused: boolean }

type Typing = (change: (description: Description) => Description) => void

const useSaving = ({ picture, languages, door, words, onSaved }: Props, setDescription: Typing) => {
  const [told, setTold] = useState<Told | null>(null)
  const latest = useRef(picture)
  const readAt = updatedAtOf({ doc: picture })
  const address = `${door}/${picture.id}?depth=0`
  const save = async (description: Description, isAgain = false): Promise<void> => {
    const changes = changesOf(latest.current, description)
    if (Object.keys(changes).length === 0) return
    const before = latest.current
    // What is typed while it is sent is compared with what was sent.
    latest.current = { ...before, ...changes }
    const { updatedAt } = before
    const sent = await send('PATCH', address, changes, {
      headers: updatedAt === undefined ? {} : { 'If-Match': updatedAt },
    })
    if (!sent.ok) latest.current = before
    if (!sent.ok && !isAgain && isStale(sent)) return saveOver(before, description)
    if (sent.ok) latest.current = { ...latest.current, ...updatedAtOf(sent.body) }
    setTold({ sentence: sent.ok ? words.saved : sent.message, isRefused: !sent.ok })
    // By the instant that it was read the card is known: it stays, with whatever is typed in it meanwhile.
    if (sent.ok) onSaved({ ...latest.current, ...readAt })
  }
  /** Somebody else has saved it meanwhile: what they have changed stays, and mine is put to it. */
  const saveOver = async (before: PictureRow, mine: Description): Promise<void> => {
    const read = await send('GET', address)
    if (!read.ok) return setTold({ sentence: read.message, isRefused: true })
    const theirs = read.body as PictureRow // of its collection
    const merged = mergeDescriptions({
      before: toDescription(before, languages),
      mine,
      theirs: toDescription(theirs, languages),
    })
    latest.current = theirs
    setDescription((typed) => (typed === mine ? merged : typed))
    return save(merged, true)
  }
  return { told, save }
}
