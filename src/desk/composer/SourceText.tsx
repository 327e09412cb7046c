'use client'

import { WordChanges } from '../../admin/WordChanges.tsx'
import { languageName, directionOf, type Locale } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { alternativeIn } from '../../domain/pictures/alternatives.ts'
import { blocksOf, hasWords, pictureIn, placeOf } from '../../domain/translations/blocks.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import { pictures } from '../../locales/pictures.ts'
import { usePicture } from '../pictures/textPictures.tsx'
import { sourceLines } from '../languages/sourceLines.ts'
import { type Draft, read } from './draft.ts'
import { type Mark, marksOf, type Since, withBlock, withPicture } from './translation.ts'

type Props = {
  draft: Draft
  field: string
  /** The language that is translated from, and into. */
  source: Locale
  target: Locale
  since: Since | null
  /** Of the reader. */
  language: string
  words: ComposerMessages['languages']
  /** Null where the target cannot be changed. */
  onCopy: ((target: unknown) => void) | null
}

/** What one field says in the language that it is translated from, block by block, each with how it stands with its translation. */
export const SourceText = (props: Props) => {
  const { draft, field, source, target, since, language, words, onCopy } = props
  const value = read(draft, field, source)
  const isPlain = typeof value === 'string'
  const marks = marksOf({ draft, field, source, target, since })
  const own = read(draft, field, target)
  const copy = (index: number, block: unknown) =>
    onCopy?.(isPlain ? block : withBlock(own, placeOf(value, own, index), block))
  const saidOf = (mark: Mark) => fill(words[mark], { language: languageName(target, language) })
  return (
    <div className="composer__source" lang={source} dir={directionOf(source)}>
      {blocksOf(value).map((block, index) => {
        const picture = pictureIn(block)
        if (picture !== null)
          return (
            <SourcePicture
              key={index}
              media={picture}
              {...{ language, source }}
              isThere={blocksOf(own).some((one) => pictureIn(one) === picture)}
              onPut={onCopy && (() => onCopy(withPicture(own, placeOf(value, own, index), block)))}
            />
          )
        const mark = marks[index] ?? null
        const changes = mark === 'changed' ? since?.fields[field]?.[index]?.changes : null
        return hasWords(block) ? (
          <div key={index} data-mark={mark ?? 'done'} data-block={index} data-of={field}>
            {changes ? (
              <p className="composer__difference">
                <WordChanges {...{ changes }} />
              </p>
            ) : isPlain ? (
              <p>{value}</p>
            ) : (
              sourceLines({ root: { children: [block] } }).map(toLine)
            )}
            {mark && (
              <p className="composer__mark" lang={language}>
                <span>{saidOf(mark)}</span>
                {mark === 'todo' && onCopy && (
                  <button type="button" data-copy={index} onClick={() => copy(index, block)}>
                    {fill(words.copy, { language: languageName(source, language) })}
                  </button>
                )}
              </p>
            )}
          </div>
        ) : null
      })}
    </div>
  )
}

type PictureProps = {
  media: string
  source: Locale
  /** Of the reader. */
  language: string
  /** Whether the target shows it, too: it may be without. */
  isThere: boolean
  onPut: (() => void) | null
}

const SourcePicture = ({ media, source, language, isThere, onPut }: PictureProps) => {
  const shown = usePicture(media)
  const words = inOwnWords('pictures', pictures, language)
  const alt = shown ? alternativeIn(shown, source) : ''
  return (
    <div data-mark={isThere ? 'done' : 'optional'} lang={language}>
      <p dir="auto">▣ {alt ? fill(words.named, { alt }) : words.picture}</p>
      {!isThere && onPut && (
        <p className="composer__mark">
          <button type="button" data-put={media} onClick={onPut}>
            {words.here}
          </button>
        </p>
      )}
    </div>
  )
}

const toLine = ({ tag: Tag, text }: ReturnType<typeof sourceLines>[number], index: number) =>
  Tag === 'li' ? <p key={index}>• {text}</p> : <Tag key={index}>{text}</Tag>
