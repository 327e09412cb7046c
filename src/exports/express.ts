export { wireMiddleware, type WireMiddlewareOptions } from '../hosts/expressWire.ts'
