import { useStore } from '../../state/store'
import { copyText } from './copy-text'

/** Copy details for whoever mends the fault; a notice says that it was done. */
export function useCopyDetails(): (details: string) => void {
  const noticeGiven = useStore((state) => state.noticeGiven)
  return (details) => {
    void copyText(details, () => noticeGiven({ key: 'document:notices.detailsCopied' }))
  }
}
