import type { IpcErrorCode } from '../../shared/contract'

export interface AppErrorOptions extends ErrorOptions {
  /** Values for the renderer's sentence; never a path. */
  readonly details?: Readonly<Record<string, string | number>>
}

/** A failure the user can be told about. Anything else that is thrown is a bug. */
export class AppError extends Error {
  readonly code: IpcErrorCode
  readonly details: Readonly<Record<string, string | number>> | undefined

  constructor(code: IpcErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
    this.details = options.details
  }
}
