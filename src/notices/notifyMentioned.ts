import type { PayloadRequest } from 'payload'
import { getServices } from '../services.ts'
import type { Mention } from './createNotices.ts'

/**
 * Tells people that a comment names them, each once however often it is called for that comment. Called inside the write
 * that keeps the comment, with its request; who may not read the entry is told nothing.
 */
export const notifyMentioned = (req: PayloadRequest, mention: Mention): Promise<void> =>
  getServices(req.payload).notices.mention(mention, req)
