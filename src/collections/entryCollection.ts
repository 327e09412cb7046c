import type { CollectionBeforeOperationHook, CollectionConfig, Field } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { entryAccessOf } from '../access/toAccess.ts'
import type { EntryKey, Slugs } from '../domain/slugs.ts'
import { textPath } from '../domain/textPath.ts'
import {
  mediaFields,
  internalNotes,
  languages,
  notesToEditors,
  sidebarFields,
  textFields,
  voiceFields,
} from '../fields/entryFields.ts'
import { idField, serverFields } from '../fields/serverFields.ts'
import { coalesceVersions } from '../hooks/coalesceVersions.ts'
import { answerRefusals } from '../hooks/answerRefusals.ts'
import {
  dropComments,
  fillSlug,
  ignoreServerFields,
  dropProjections,
  disableFallback,
  normaliseEmbargo,
  readGeoJsonPoint,
} from '../hooks/normaliseEntry.ts'
import { guardEntryCreate, guardEntryUpdate } from '../hooks/guardEntries.ts'
import { refuseForeignReferences } from '../hooks/refuseForeignReferences.ts'
import { takeMadeId } from '../hooks/takeMadeId.ts'
import { requireRevision } from '../hooks/requireRevision.ts'
import { accessEndpoint } from '../desk/payloadEndpoints.ts'
import { createOnceEndpoint } from '../desk/saving/createOnce.ts'
import { changesEndpoint } from '../desk/saving/changesEndpoint.ts'
import { sourceSinceEndpoint } from '../desk/composer/sourceSinceEndpoint.ts'
import { compositionEndpoint } from '../desk/composer/compositionEndpoint.ts'
import { listFilter } from '../desk/savedFilters/listFilter.ts'
import { dropSearchRow, indexEntry } from '../desk/search/searchRows.ts'
import { commentEndpoints } from '../desk/comments/commentEndpoints.ts'
import { dropFilesOfEntry } from '../desk/sourceFiles/dropFilesOfEntry.ts'
import { sourceFileEndpoints } from '../desk/sourceFiles/sourceFileEndpoints.ts'
import { presenceEndpoint } from '../desk/presence/presenceEndpoint.ts'
import { bringEndpoint } from '../desk/translators/bringEndpoint.ts'
import { sendEndpoint } from '../desk/translators/sendEndpoint.ts'
import { translatorsEndpoints } from '../desk/translators/translatorsEndpoints.ts'
import { openingGuards } from './openingGuards.ts'

type EntryOptions = {
  key: EntryKey
  labels: { singular: string; plural: string }
  description: string
  /** What this kind of entry has of its own, in tabs beside the text. */
  facts: Field[]
  factsLabel: string
  /** Text fields below the body that only this kind has. */
  sections?: Field[]
  columns?: string[]
  /** After those for all kinds: who may write has been asked. */
  beforeWrite?: CollectionBeforeOperationHook[]
}

/** What statements, events and media updates share: the text, the voices, the server's fields, the guards in their order. */
export const entryCollection = (options: EntryOptions, slugs: Slugs): CollectionConfig => ({
  slug: slugs[options.key],
  labels: options.labels,
  access: entryAccessOf(options.key, slugs),
  admin: {
    useAsTitle: 'title',
    group: 'Desk',
    hideAPIURL: true,
    description: options.description,
    defaultColumns: ['title', 'state', 'lead', ...(options.columns ?? []), 'updatedAt'],
    listSearchableFields: ['title', 'slug'],
    baseFilter: listFilter(slugs, slugs[options.key]),
    pagination: { defaultLimit: 25 },
    // A list leads to the text as it will be printed, as My desk does; Payload's form is a link away from there.
    formatDocURL: ({ collectionSlug, defaultURL, doc, req, viewType }) =>
      viewType === 'list'
        ? formatAdminURL({
            adminRoute: req.payload.config.routes.admin,
            path: textPath({ collection: collectionSlug, id: String(doc.id) }),
          })
        : defaultURL,
    components: {
      views: {
        edit: {
          versions: { Component: { path: 'communique/rsc#HistoryView', serverProps: { slugs } } },
        },
      },
      edit: {
        SaveButton: 'communique/client#SaveEntry',
        beforeDocumentControls: ['communique/client#ComposerLink'],
      },
      beforeListTable: [
        {
          path: 'communique/client#ComposerLink',
          clientProps: { collectionSlug: slugs[options.key] },
        },
        'communique/client#ListChips',
        'communique/client#SavedFilters',
      ],
    },
  },
  defaultSort: '-updatedAt',
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  versions: { drafts: false, maxPerDoc: 0 },
  fields: [
    idField(),
    { type: 'tabs', tabs: tabsOf(options, slugs) },
    {
      name: 'commentsBox',
      type: 'ui',
      admin: {
        position: 'sidebar',
        components: { Field: 'communique/client#CommentsBox' },
        disableListColumn: true,
      },
    },
    ...sidebarFields(slugs),
    ...serverFields(slugs),
  ],
  hooks: {
    beforeOperation: [
      readGeoJsonPoint,
      ...openingGuards(slugs),
      refuseForeignReferences,
      ignoreServerFields,
      guardEntryCreate(slugs),
      guardEntryUpdate(slugs),
      ...(options.beforeWrite ?? []),
      normaliseEmbargo,
      requireRevision(slugs),
      disableFallback,
    ],
    beforeValidate: [fillSlug],
    beforeChange: [takeMadeId, dropProjections],
    afterChange: [coalesceVersions(slugs), indexEntry(slugs)],
    beforeDelete: [dropComments(slugs)],
    afterDelete: [dropSearchRow(slugs), dropFilesOfEntry(slugs)],
    afterError: [answerRefusals],
  },
  endpoints: [
    ...commentEndpoints(slugs),
    ...sourceFileEndpoints(slugs),
    createOnceEndpoint(slugs),
    changesEndpoint(slugs),
    compositionEndpoint(slugs),
    sourceSinceEndpoint(slugs),
    sendEndpoint(slugs),
    bringEndpoint(slugs),
    ...translatorsEndpoints(slugs),
    presenceEndpoint(slugs),
    accessEndpoint(slugs),
  ],
})

const tabsOf = ({ facts, factsLabel, sections = [] }: EntryOptions, slugs: Slugs) => [
  { label: 'Text', fields: [...textFields(), ...sections, notesToEditors()] },
  { label: factsLabel, fields: facts },
  {
    label: 'Names',
    description: 'The organisation that speaks, and the organisations that are named.',
    fields: voiceFields(slugs),
  },
  { label: 'Pictures and contacts', fields: mediaFields(slugs) },
  { label: 'Languages and notes', fields: [languages(), internalNotes(slugs)] },
]
