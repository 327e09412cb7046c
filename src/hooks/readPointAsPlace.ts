import type { CollectionBeforeOperationHook } from 'payload'

/** Maps and GeoJSON write a point as `[longitude, latitude]`; the venue keeps it under the two names. */
export const readPointAsPlace: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess || !['create', 'update'].includes(operation)) return args
  const { data } = args as { data?: { venue?: { point?: unknown } | null } }
  const point = data?.venue?.point
  if (!Array.isArray(point) || point.length !== 2) return args
  const [longitude, latitude] = point as unknown[]
  return { ...args, data: { ...data, venue: { ...data?.venue, point: { latitude, longitude } } } }
}
