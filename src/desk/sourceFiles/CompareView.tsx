import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { orNotFound, requireStaff } from '../../admin/DeskPage.tsx'
import { WordChanges } from '../../admin/WordChanges.tsx'
import { languageOf } from '../../access/language.ts'
import { directionOf, isLocale, languageName } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { sayDay } from '../../domain/moments/sayMoment.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { textPath } from '../../domain/textPath.ts'
import { isRefusal, toErrorBody } from '../../errors.ts'
import { sources, type SourcesMessages } from '../../locales/sources.ts'
import { AdminFrame } from '../../payload-internals/AdminFrame.tsx'
import type { Ref } from '../../register/types.ts'
import { comparisonWith, type ShownComparison } from './comparison.ts'
import { openFile, visit } from './visit.ts'
import '../../payload-internals/theme.css'
import './sourceFiles.css'

type Props = AdminViewServerProps & { slugs: Slugs }

/** `/compare/:collection/:id/:file`: a text beside the file that it came in, word by word, for its lead's people. */
export const CompareView = async ({ slugs, ...props }: Props) => {
  requireStaff(props)
  const { req } = props.initPageResult
  const [, collection = '', id = '', file = ''] = (props.params?.segments ?? []) as string[]
  const { locale } = props.searchParams ?? {}
  const ref = { collection, id }
  const seen = await orNotFound(visit(req, slugs, ref))
  const opened = await orNotFound(openFile(seen, file))
  const found = await readable(
    req,
    comparisonWith(req, {
      ...{ ...opened, ref, person: seen.person },
      locale: isLocale(locale) ? locale : null,
    }),
  )
  const words = inOwnWords('sources', sources, req.i18n.language)
  return (
    <AdminFrame {...props}>
      <article className="comparison">
        <h1>{words.compareTitle}</h1>
        <p>
          <a href={linkTo(req, ref)}>{words.back}</a>
        </p>
        {typeof found === 'string' ? (
          <p role="alert">{found}</p>
        ) : (
          <Comparison {...{ found, words }} language={req.i18n.language} />
        )}
      </article>
    </AdminFrame>
  )
}

const linkTo = (req: PayloadRequest, ref: Ref): string =>
  formatAdminURL({ adminRoute: req.payload.config.routes.admin, path: textPath(ref) })

/** A file that cannot be read says so on the page. */
const readable = async <T,>(req: PayloadRequest, reading: Promise<T>): Promise<T | string> => {
  try {
    return await reading
  } catch (error) {
    if (!isRefusal(error) || error.reason === 'not-found') throw error
    return toErrorBody(error, languageOf(req)).errors[0]?.message ?? ''
  }
}

type Showing = { found: ShownComparison; words: SourcesMessages; language: string }

const Comparison = ({ found, words, language }: Showing) => {
  const { title, name, locale, until, lines, isSame, before, after } = found
  return (
    <>
      <h2 dir="auto">{title}</h2>
      <p>
        <bdi>{name}</bdi> · {languageName(locale, language)} ·{' '}
        {fill(words.until, { day: sayDay(until.slice(0, 10), language) })}
      </p>
      <p role="status" data-same={isSame ? 'yes' : 'no'}>
        {isSame ? words.same : words.different} {words.neighbours}
      </p>
      <Outside lines={before.slice(0, -NEIGHBOURS)} title={words.before} />
      <div className="comparison__lines" lang={locale} dir={directionOf(locale)}>
        <Neighbours lines={before.slice(-NEIGHBOURS)} />
        {lines.map((line, index) => (
          <p key={index}>
            <WordChanges changes={line} dir={directionOf(locale)} />
          </p>
        ))}
        <Neighbours lines={after.slice(0, NEIGHBOURS)} />
      </div>
      <Outside lines={after.slice(NEIGHBOURS)} title={words.after} />
    </>
  )
}

/** What borders the passage is seen: a paragraph that was left out at its end would stand there. */
const NEIGHBOURS = 2

const Neighbours = ({ lines }: { lines: readonly string[] }) =>
  lines.map((line, index) => (
    <p key={index} className="comparison__neighbour" dir="auto">
      {line}
    </p>
  ))

const Outside = ({ lines, title }: { lines: readonly string[]; title: SourcesMessages['before'] }) =>
  lines.length > 0 && (
    <details>
      <summary>{fill(title, { count: lines.length })}</summary>
      {lines.map((line, index) => (
        <p key={index} dir="auto">
          {line}
        </p>
      ))}
    </details>
  )
