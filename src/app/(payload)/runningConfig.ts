import type { SanitizedConfig } from 'payload'
import { servedPayload } from '../../held.ts'

/** As Payload's pages are given it, in place of `@payload-config`: the one that the newsroom runs with, and no second one. */
export const runningConfig = async (): Promise<SanitizedConfig> => servedPayload().config
