import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { orNotFound, requireStaff } from '../../admin/DeskPage.tsx'
import { requireActor } from '../../access/actor.ts'
import { findInScope } from '../../access/findReadable.ts'
import { isLocale } from '../../domain/locales.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { type Slugs, typeOfCollection } from '../../domain/slugs.ts'
import { composer } from '../../locales/composer.ts'
import { AdminFrame } from '../../payload-internals/AdminFrame.tsx'
import { notFound } from '../../payload-internals/serverNavigation.ts'
import { readNames } from '../entries/items.ts'
import { LazyComposer } from './LazyComposer.tsx'
import { type Draft, toDraft } from './draft.ts'
import { readComposition } from './readComposition.ts'
import { beginTexts, isTemplate, NEW_KEY } from './templates.ts'

type Props = AdminViewServerProps & { slugs: Slugs }

/** `/compose/<collection>/<id>`: a text to write in, as it will be printed; `new` for one that is not there yet. */
export const ComposerView = async ({ slugs, ...props }: Props) => {
  requireStaff(props)
  const { req } = props.initPageResult
  const [, collection = '', id = ''] = (props.params?.segments ?? []) as string[]
  const drafts =
    id === NEW_KEY
      ? await beginNew(req, slugs, collection, props.searchParams)
      : await openTexts(req, slugs, { collection, id })
  if (!drafts) notFound()
  const { locale, template, like } = props.searchParams ?? {}
  const { byId } = await readNames(req, slugs)
  return (
    <AdminFrame {...props}>
      <LazyComposer
        key={`${collection} ${id} ${String(template ?? '')}${String(like ?? '')}`}
        drafts={drafts ?? []}
        names={byId}
        language={isLocale(locale) ? locale : null}
      />
    </AdminFrame>
  )
}

const openTexts = async (
  req: PayloadRequest,
  slugs: Slugs,
  ref: { collection: string; id: string },
): Promise<Draft[] | null> => {
  if (!typeOfCollection(slugs, ref.collection)) return null
  const { texts } = await orNotFound(readComposition(req, slugs, ref))
  return texts.map(toDraft)
}

/** What a media update that is like the last one takes from it: who stands at the top, whom to ask, in which languages. */
const COPIED = ['masthead', 'contacts', 'languages', 'theme'] as const

const beginNew = async (
  req: PayloadRequest,
  slugs: Slugs,
  collection: string,
  searchParams: AdminViewServerProps['searchParams'],
): Promise<Draft[] | null> => {
  await orNotFound(requireActor(req, slugs))
  const { template, like } = searchParams ?? {}
  const copied = like === 'last' ? await readLast(req, collection, slugs) : {}
  return beginTexts({
    ...{ collection, copied, slugs },
    template: isTemplate(template) ? template : null,
    words: inOwnWords('composer', composer, req.i18n.language).headings,
  })
}

const readLast = async (
  req: PayloadRequest,
  collection: string,
  slugs: Slugs,
): Promise<Record<string, unknown>> => {
  if (!typeOfCollection(slugs, collection)) return {}
  const { memberships } = await requireActor(req, slugs)
  const own = memberships.map(({ organisationId }) => organisationId)
  const [last] = await findInScope<{ id: string } & Record<string, unknown>>(req, collection, {
    where: { lead: { in: own } },
    limit: 1,
    sort: '-createdAt',
    select: Object.fromEntries(COPIED.map((field) => [field, true])),
  })
  return Object.fromEntries(COPIED.flatMap((field) => (last?.[field] ? [[field, last[field]]] : [])))
}
