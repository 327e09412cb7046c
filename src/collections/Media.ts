import type { CollectionConfig, Field } from 'payload'
import { accessOf } from '../access/toAccess.ts'
import { LOCALES } from '../domain/locales.ts'
import { type Described, LONGEST_ALTERNATIVE } from '../domain/pictures/alternatives.ts'
import type { Slugs } from '../domain/slugs.ts'
import { consentFields } from '../fields/consentFields.ts'
import { languageField } from '../fields/languageField.ts'
import { saysItsRows, words } from '../fields/rowLabel.ts'
import { idField } from '../fields/serverFields.ts'
import { UPLOAD_TYPES } from '../domain/uploads.ts'
import { keepFirstWords } from '../hooks/keepFirstWords.ts'
import { forgetDeletedFile, forgetReplacedFile, storeFile } from '../hooks/storeFiles.ts'
import { refuseStaleMaterial } from '../hooks/refuseStaleMaterial.ts'
import { stampConsents } from '../hooks/stampConsents.ts'
import { sanitiseUpload } from '../hooks/sanitiseUpload.ts'
import { accessEndpoint, followedEndpoint } from '../desk/payloadEndpoints.ts'
import { ownMaterialGuards } from './openingGuards.ts'
import { serveFile, uploadEndpoints } from '../desk/media/mediaEndpoints.ts'

/** In hundredths of the width and of the height. */
const hundredths = (name: string): Field => ({ name, label: false, type: 'number', min: 0, max: 100 })

/** A way to look at the picture: its bytes, which are signed by their hash, stay whole. */
const focusField = (): Field => ({
  name: 'focus',
  label: 'What must stay in sight',
  type: 'group',
  admin: { components: { Field: 'communique/client#FocusField' }, disableListColumn: true },
  fields: [hundredths('x'), hundredths('y')],
})

const fileFactsBox = (): Field => ({
  name: 'fileFacts',
  type: 'ui',
  admin: { components: { Field: 'communique/client#FileFactsBox' }, disableListColumn: true },
})

export const Media = (slugs: Slugs): CollectionConfig => {
  const guards = ownMaterialGuards(slugs)
  return {
    slug: slugs.media,
    versions: false,
    labels: { singular: 'File', plural: 'Pictures and files' },
    access: accessOf('media', slugs),
    admin: {
      useAsTitle: 'alt',
      listSearchableFields: ['alt', 'credit', 'filename'],
      group: 'Desk',
      description: 'Pictures and PDFs of your organisation.',
      defaultColumns: ['filename', 'alt', 'organisation', 'updatedAt'],
    },
    disableBulkEdit: true,
    disableDuplicate: true,
    lockDocuments: false,
    upload: {
      disableLocalStorage: true,
      handlers: [serveFile],
      mimeTypes: UPLOAD_TYPES,
      pasteURL: false,
      crop: false,
      focalPoint: false,
      bulkUpload: false,
    },
    fields: [
      idField(),
      fileFactsBox(),
      {
        name: 'alt',
        label: 'What the picture shows',
        type: 'text',
        maxLength: LONGEST_ALTERNATIVE,
        // Where languages have words of their own, it follows the one that was written first.
        admin: { condition: ({ alternatives }: Partial<Described>) => !alternatives?.length },
      },
      {
        name: 'alternatives',
        label: 'What the picture shows, in each language',
        labels: { singular: 'Language', plural: 'Languages' },
        type: 'array',
        maxRows: LOCALES.length,
        admin: saysItsRows({ field: 'locale', as: 'language' }, words('alt')),
        fields: [
          languageField(),
          {
            name: 'alt',
            label: 'What the picture shows',
            type: 'text',
            required: true,
            maxLength: LONGEST_ALTERNATIVE,
          },
        ],
      },
      { name: 'credit', type: 'text', maxLength: 200, admin: { placeholder: 'Photo: UNODC' } },
      focusField(),
      ...consentFields(slugs),
      {
        name: 'organisation',
        type: 'relationship',
        relationTo: slugs.organisations,
        index: true,
        admin: { position: 'sidebar' },
      },
    ],
    hooks: {
      beforeOperation: [...guards.beforeOperation, refuseStaleMaterial, sanitiseUpload],
      beforeChange: [storeFile, keepFirstWords, stampConsents(slugs)],
      afterChange: [forgetReplacedFile],
      afterDelete: [forgetDeletedFile],
      afterError: guards.afterError,
    },
    endpoints: [...uploadEndpoints(slugs), followedEndpoint('delete'), accessEndpoint(slugs)],
  }
}
