'use client'

import { useEffect, useState } from 'react'
import { useRouter } from '../../payload-internals/navigation.ts'
import { handFiles, readableFiles } from './handed.ts'
import './import.css'

type Props = {
  /** Of the page that reads them. */
  href: string
  label: string
}

const hasFiles = (transfer: DataTransfer | null): boolean => transfer?.types.includes('Files') ?? false

/** Files of Word, mails and PDF files that are dropped anywhere on the page are brought to where they are read. */
export const DropFiles = ({ href, label }: Props) => {
  const router = useRouter()
  const [isOver, setOver] = useState(false)

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event.dataTransfer)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      const files = readableFiles(event.dataTransfer)
      // Pictures go into a text by themselves.
      if (event.defaultPrevented || files.length === 0) return
      event.preventDefault()
      handFiles(files)
      router.push(href)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    // Said when it is so: what the server draws is there long before anything listens.
    document.documentElement.dataset.takesFiles = 'yes'
    return () => {
      delete document.documentElement.dataset.takesFiles
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [router, href])

  return isOver && <p className="import__over">{label}</p>
}
