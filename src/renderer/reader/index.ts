export { PAGE_PLACES } from './page-places'
export { ReaderDialog } from './reader-dialog'
