import type { AdminViewConfig, Config, PayloadRequest } from 'payload'
import { readCalendarPage } from '../../collections/desk/calendar/readCalendarPage.ts'
import { readMyDesk } from '../../collections/desk/readMyDesk.ts'
import { readReport, type ReportAsked } from '../../collections/desk/reports/readReport.ts'
import type { Known } from '../../domain/known.ts'
import type { Slugs } from '../../domain/slugs.ts'

type Views = { views: Record<string, AdminViewConfig>; pages: Known['pages'] }

/** My desk is the first page of the admin, or one beside it where the host has something of its own there. */
export const deskViews = (config: Config, slugs: Slugs): Views => {
  const isFirst = !hasDashboard(config)
  const desk: AdminViewConfig = {
    Component: {
      path: 'communique/rsc#MyDeskView',
      serverProps: { slugs, isFirst, readDesk: (req: PayloadRequest) => readMyDesk(req, slugs) },
    },
  }
  return {
    views: {
      ...(isFirst ? { dashboard: desk } : { myDesk: { ...desk, path: '/my-desk' } }),
      calendar: {
        Component: {
          path: 'communique/rsc#CalendarView',
          serverProps: { readPage: (req: PayloadRequest) => readCalendarPage(req, slugs) },
        },
        path: '/calendar',
      },
      reports: {
        Component: {
          path: 'communique/rsc#ReportsView',
          serverProps: {
            readReport: (req: PayloadRequest, asked: ReportAsked) => readReport(req, slugs, asked),
          },
        },
        path: '/reports',
      },
    },
    pages: { desk: isFirst ? null : '/my-desk', calendar: '/calendar', reports: '/reports' },
  }
}

/** A host with collections of its own has Payload's list of them there, at least. */
const hasDashboard = ({ admin, collections = [], globals = [] }: Config): boolean => {
  const { views, beforeDashboard, afterDashboard } = admin?.components ?? {}
  const isChanged = Boolean(views?.dashboard ?? beforeDashboard?.length ?? afterDashboard?.length)
  return isChanged || collections.length > 0 || globals.length > 0
}
