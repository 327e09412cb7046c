import type { CollectionConfig } from 'payload'
import { accessOf } from '../access/toAccess.ts'
import type { Slugs } from '../domain/slugs.ts'
import { idField } from '../fields/serverFields.ts'
import { UPLOAD_TYPES } from '../domain/uploads.ts'
import { forgetDeletedFile, forgetReplacedFile, storeFile } from '../hooks/storeFiles.ts'
import { sanitiseUpload } from '../hooks/sanitiseUpload.ts'
import { accessEndpoint, followedEndpoint } from '../desk/payloadEndpoints.ts'
import { ownMaterialGuards } from './openingGuards.ts'
import { serveFile, uploadEndpoints } from '../desk/media/mediaEndpoints.ts'

export const Media = (slugs: Slugs): CollectionConfig => {
  const guards = ownMaterialGuards(slugs)
  return {
    slug: slugs.media,
    versions: false,
    labels: { singular: 'File', plural: 'Pictures and files' },
    access: accessOf('media', slugs),
    admin: {
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
      { name: 'alt', label: 'What the picture shows', type: 'text', maxLength: 500 },
      { name: 'credit', type: 'text', maxLength: 200, admin: { placeholder: 'Photo: UNODC' } },
      {
        name: 'organisation',
        type: 'relationship',
        relationTo: slugs.organisations,
        index: true,
        admin: { position: 'sidebar' },
      },
    ],
    hooks: {
      beforeOperation: [...guards.beforeOperation, sanitiseUpload],
      beforeChange: [storeFile],
      afterChange: [forgetReplacedFile],
      afterDelete: [forgetDeletedFile],
      afterError: guards.afterError,
    },
    endpoints: [...uploadEndpoints(slugs), followedEndpoint('delete'), accessEndpoint(slugs)],
  }
}
