export { signRoutes, wireRoutes, type WireRoutes, type WireRoutesOptions } from '../hosts/nextRoutes.ts'
export { withNewsroom } from '../hosts/nextRoutes.ts'
