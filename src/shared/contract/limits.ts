/** Largest document that is read or written, in bytes of UTF-8. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024

/** Largest picture or table that is exported, in bytes. */
export const MAX_EXPORT_BYTES = 50 * 1024 * 1024

/** Longest document name that crosses the bridge, in UTF-16 units. File systems end at 255 bytes. */
export const MAX_NAME_LENGTH = 255

/** Most recent documents that are kept. */
export const MAX_RECENTS = 10
