import { AppError } from '../ipc/app-error'
import type { OpenFile } from './file-system'

/** Write bytes from the start of a file, in as many pieces as the system takes them. */
export async function writeAll(file: Pick<OpenFile, 'write'>, bytes: Uint8Array): Promise<void> {
  // A nearly full disk takes a part and reports no error: only the next write says so.
  for (let written = 0; written < bytes.length;) {
    const taken = await file.write(bytes.subarray(written))
    if (taken === 0) throw new AppError('storage/disk-full', 'The disk takes no more bytes.')
    written += taken
  }
}
