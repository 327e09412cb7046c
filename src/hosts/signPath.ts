import type { Payload } from 'payload'
import { deskServicesOf } from '../services.ts'

/** Where the application serves the page for phones; `/sign` unless the plugin's option says otherwise. */
export const signPath = (payload: Payload): string => deskServicesOf(payload).signPath ?? '/sign'
