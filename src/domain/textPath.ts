/**
 * Where a text is read and written at the desk, below the admin's route: as it will be printed, with all that it carries.
 * Payload's own form is a link away from there.
 */
export const textPath = ({ collection, id }: { collection: string; id: string }) =>
  `/compose/${collection}/${id}` as const
