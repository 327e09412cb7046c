'use client'
import { useId, useState } from 'react'
import type { Locale } from '../../domain/locales.ts'
import type { MediaMessages } from '../../locales/media.ts'
import { ConsentFields } from './ConsentFields.tsx'
import { DescriptionFields } from './DescriptionFields.tsx'
import { FileFacts, useFileFacts } from './FileFacts.tsx'
import { type Description, uploadPicture } from './describing.ts'
import type { PictureRow } from './pictures.ts'
import '../../admin/plainButton.css'
import './media.css'

type Props = {
  door: string
  languages: readonly Locale[]
  language: string
  /** For a picture that says who made it, if it does. */
  suggest: (by: string | null) => string[]
  words: MediaMessages
  /** Of the buttons. */
  labels: { add: string; upload: string; uploading: string }
  onAdded: (picture: PictureRow) => void
}

const NOTHING: Description = { words: {}, credit: '', focus: null, recognisable: null, consents: [] }

/** A file, and at once what it shows and whose it is. */
export const UploadForm = (props: Props) => {
  const { door, languages, language, suggest, words, labels, onAdded } = props
  const [file, setFile] = useState<File | null>(null)
  const [description, setDescription] = useState(NOTHING)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const facts = useFileFacts(file)
  const field = useId()
  const upload = async () => {
    if (!file) return
    setBusy(true)
    const sent = await uploadPicture(door, { file, description })
    setBusy(false)
    setRefusal(sent.ok ? null : sent.message)
    if (!sent.ok) return
    onAdded(sent.body.doc as PictureRow) // as its collection has it
    setFile(null)
    setDescription(NOTHING)
  }
  return (
    <div className="picture-upload">
      <label htmlFor={field}>{labels.add}</label>
      <input
        key={file ? 'chosen' : 'none'}
        id={field}
        type="file"
        accept="image/*"
        hidden={file !== null}
        onChange={({ target }) => setFile(target.files?.[0] ?? null)}
      />
      <FileFacts {...{ facts, words, language }} />
      {file && (
        <>
          <p dir="auto">{file.name}</p>
          <DescriptionFields
            {...{ description, languages, language, words }}
            suggestions={suggest(facts?.by ?? null)}
            onChange={setDescription}
          />
          <ConsentFields {...{ description, language, words }} onChange={setDescription} />
          <button
            type="button"
            className="plain-button"
            data-part="upload"
            disabled={isBusy}
            onClick={() => void upload()}
          >
            {isBusy ? labels.uploading : labels.upload}
          </button>
        </>
      )}
      {refusal && <p role="alert">{refusal}</p>}
    </div>
  )
}
