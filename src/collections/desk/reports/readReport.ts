import type { PayloadRequest } from 'payload'
import { requireActor } from '../../../access/actor.ts'
import type { ReportQuery } from '../../../domain/reports/query.ts'
import {
  columnsOf,
  MOST_ROWS,
  type ReportAnswer,
  type ReportName,
  type ReportRow,
} from '../../../domain/reports/reports.ts'
import type { Slugs } from '../../../domain/slugs.ts'
import { deskServicesOf } from '../../../services.ts'
import { readNames } from '../names.ts'
import { readAgeingDrafts } from './drafts.ts'
import { readEarlySight } from './earlySight.ts'
import { readOverdue } from './overdue.ts'
import type { ReportReading } from './rows.ts'
import { readSignatures } from './signatures.ts'

const READERS: Record<ReportName, (reading: ReportReading) => Promise<ReportRow[]>> = {
  overdue: readOverdue,
  'early-sight': readEarlySight,
  signatures: readSignatures,
  drafts: readAgeingDrafts,
}

export type ReportAsked = { report: ReportName; query: ReportQuery }

/** A report on what the person may read, each entry read as that person. @throws Refusal `unauthenticated` */
export const readReport = async (
  req: PayloadRequest,
  slugs: Slugs,
  { report, query }: ReportAsked,
): Promise<ReportAnswer> => {
  const actor = await requireActor(req, slugs)
  const { register, clock } = deskServicesOf(req.payload)
  await register.settle()
  const names = await readNames(req, slugs)
  const now = clock.now().toISOString()
  const only = query.organisation === null ? null : names.idOf(query.organisation)
  const isNobodys = query.organisation !== null && only === null
  const rows = isNobodys ? [] : await READERS[report]({ req, slugs, names, actor, only, now, ...query })
  return {
    report,
    now,
    organisations: [...names.all],
    columns: columnsOf(report),
    rows: rows.slice(0, MOST_ROWS),
    more: rows.length > MOST_ROWS,
  }
}
