/** Views of the admin that are made on the server. The configuration names each as `communique/rsc#Name`. */
export { CalendarView } from '../admin/calendar/CalendarView.tsx'
export { MyDeskView } from '../admin/desk/MyDeskView.tsx'
export { JoinView } from '../admin/entrance/JoinView.tsx'
export { LoginView } from '../admin/entrance/LoginView.tsx'
export { ResetView } from '../admin/entrance/ResetView.tsx'
export { InviteBox } from '../admin/people/InviteBox.tsx'
export { ReportsView } from '../admin/reports/ReportsView.tsx'
