import { useEffect, useState } from 'preact/hooks'

/**
 * Takes files that are dropped anywhere on the page: beside the editor, a browser would leave the page for them. Says whether one is held over it now.
 */
export function useDrops(take: (data: DataTransfer) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (filesIn(event) === null) return
      event.preventDefault()
      setOver(true)
    }
    const onDrop = (event: DragEvent) => {
      setOver(false)
      const data = filesIn(event)
      if (data === null) return
      event.preventDefault()
      if (data.items.length > 0) take(data)
    }
    const onLeave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false)
    }
    addEventListener('dragover', onOver)
    addEventListener('drop', onDrop)
    addEventListener('dragleave', onLeave)
    return () => {
      removeEventListener('dragover', onOver)
      removeEventListener('drop', onDrop)
      removeEventListener('dragleave', onLeave)
    }
  }, [take])
  return over
}

/** What is dragged, where that is files. */
const filesIn = ({ dataTransfer }: DragEvent): DataTransfer | null => (dataTransfer?.types.includes('Files') ? dataTransfer : null)
