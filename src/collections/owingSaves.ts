import type { CollectionConfig } from 'payload'

const OWED = 'communique/client#OwedSave'
const KEPT = 'communique/client#UnsavedCopy'

/** A collection whose form loses no words over a save that fails. What holds passwords is not kept on a device. */
export const owingSaves = (collection: CollectionConfig): CollectionConfig => {
  const { admin = {}, auth } = collection
  if (admin.hidden) return collection
  const { edit } = admin.components ?? {}
  return {
    ...collection,
    admin: {
      ...admin,
      components: {
        ...admin.components,
        edit: {
          ...edit,
          beforeDocumentControls: [...(edit?.beforeDocumentControls ?? []), ...(auth ? [] : [KEPT]), OWED],
        },
      },
    },
  }
}
