import { createRoot } from 'react-dom/client'
import '../../styles/base.css'
import '../../styles/text.css'
import '../../styles/check.css'
import { FilePage } from './FilePage.tsx'
import { readMade } from './made.ts'

const root = document.getElementById('root')
if (root) createRoot(root).render(<FilePage made={readMade(document)} />)
