export { createDiskBlobs } from '../blobs/createBlobs.ts'
export { createS3Blobs } from '../blobs/createBlobs.ts'
export type { Blobs } from '../blobs/blobs.ts'
export { DEFAULT_SLUGS, type Slugs } from '../domain/slugs.ts'
export { publicationField } from '../fields/publicationField.ts'
export { type AddedOrganisation, addOrganisation, type NewOrganisation } from '../plugins/addPeople.ts'
export type { AddedPerson } from '../plugins/addPeople.ts'
export { appointCoordinator } from '../plugins/addPeople.ts'
export { deskPlugin } from '../plugins/deskPlugin.ts'
export { newsroomPlugin } from '../plugins/newsroomPlugin.ts'
export type { NewsroomOptions } from '../plugins/options.ts'
export { registerPlugin } from '../plugins/registerPlugin.ts'
export { wirePlugin } from '../plugins/wirePlugin.ts'
export {
  deskServicesOf,
  type DeskServices,
  getServices,
  registerServicesOf,
  type RegisterServices,
  stopServices,
  type Services,
} from '../services.ts'
