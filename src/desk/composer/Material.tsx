'use client'

import { useEffect, useId, useState } from 'react'
import { DEFAULT_LOCALE } from '../../domain/locales.ts'
import type { Slugs } from '../../domain/slugs.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import type { ComposerStore } from './composerStore.ts'
import type { Draft } from './draft.ts'
import { type Choice, fetchChoices, uploadPicture } from '../pictures/pictureFiles.ts'
import { Inherited } from './Inherited.tsx'
import { idsIn } from './material.ts'

type Props = {
  /** Of an entry, its media update. */
  cover: Draft | null
  draft: Draft
  store: ComposerStore
  slugs: Slugs
  api: string
  words: ComposerMessages
}

/** Pictures and press contacts of a text: chosen from what the organisation has, or added in place. */
export const Material = (props: Props) => {
  const { draft } = props
  const words = props.words.material
  const [isOpen, setOpen] = useState(false)
  if (!draft.mayEdit) return null
  const count = idsIn(draft, 'media').length + idsIn(draft, 'contacts').length
  return (
    <details
      className="composer__material"
      data-part="material"
      data-fields="contacts media"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {words.title} {count > 0 && <span className="composer__progress">{count}</span>}
      </summary>
      {isOpen && (
        <>
          <Choices {...props} field="contacts" />
          <Choices {...props} field="media" />
        </>
      )}
    </details>
  )
}

const Choices = (props: Props & { field: 'contacts' | 'media' }) => {
  const { cover, draft, store, slugs, api, field } = props
  const { material: words, inherited } = props.words
  const collection = field === 'contacts' ? slugs.mediaContacts : slugs.media
  const [choices, setChoices] = useState<Choice[] | null>(null)
  const chosen = idsIn(draft, field)
  const choose = (ids: string[]) => store.change(draft.key, field, DEFAULT_LOCALE, ids)

  useEffect(() => {
    let isCurrent = true
    void fetchChoices(api, collection).then((found) => isCurrent && setChoices(found))
    return () => {
      isCurrent = false
    }
  }, [api, collection])

  const added = (choice: Choice) => {
    setChoices((before) => [choice, ...(before ?? [])])
    choose([...chosen, choice.id])
  }
  const fields = (
    <fieldset>
      <legend>{field === 'contacts' ? words.contacts : words.pictures}</legend>
      {choices?.length === 0 && <p>{field === 'contacts' ? words.noContacts : words.noPictures}</p>}
      {choices?.map(({ id, label, picture }) => (
        <label key={id} data-choice={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              choose(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          {picture && <img src={picture} alt="" loading="lazy" />}
          <bdi>{label}</bdi>
        </label>
      ))}
      {field === 'media' && <Upload {...{ api, collection, words }} onAdded={added} />}
    </fieldset>
  )
  if (field === 'media') return fields
  const names = choices?.filter(({ id }) => chosen.includes(id)).map(({ label }) => label) ?? []
  return (
    <Inherited
      {...{ cover, draft, field, store }}
      label={words.contacts}
      value={names.join(' · ') || (chosen.length > 0 ? '…' : '')}
      words={inherited}
    >
      {fields}
    </Inherited>
  )
}

type UploadProps = {
  api: string
  collection: string
  words: ComposerMessages['material']
  onAdded: (choice: Choice) => void
}

/** A file, and at once what it shows: a picture without that is refused at submit. */
const Upload = ({ api, collection, words, onAdded }: UploadProps) => {
  const [file, setFile] = useState<File | null>(null)
  const [alt, setAlt] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const field = useId()
  const upload = async () => {
    if (!file) return
    setBusy(true)
    const sent = await uploadPicture(api, collection, { file, alt: alt.trim() })
    setBusy(false)
    setRefusal(sent.ok ? null : sent.message)
    if (!sent.ok) return
    const { id, url } = sent.body.doc as { id: string; url?: string | null }
    onAdded({ id, alt: alt.trim(), label: alt.trim() || file.name, picture: url ?? null })
    setFile(null)
    setAlt('')
  }
  return (
    <div className="composer__upload">
      <label htmlFor={`${field} file`}>{words.add}</label>
      <input
        id={`${field} file`}
        type="file"
        accept="image/*"
        onChange={({ target }) => setFile(target.files?.[0] ?? null)}
      />
      {file && (
        <>
          <label htmlFor={`${field} alt`}>{words.alt}</label>
          <input
            id={`${field} alt`}
            value={alt}
            maxLength={500}
            onChange={({ target }) => setAlt(target.value)}
          />
          <button type="button" data-part="upload" disabled={isBusy} onClick={() => void upload()}>
            {isBusy ? words.uploading : words.upload}
          </button>
        </>
      )}
      {refusal && <p role="alert">{refusal}</p>}
    </div>
  )
}
