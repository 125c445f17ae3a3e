import { Component, type ErrorInfo, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  readonly children: ReactNode
  /** Shown in place of what failed; `retry` shows it again. */
  readonly fallback: (fault: { readonly details: string; readonly retry: () => void }) => ReactNode
}

interface ErrorBoundaryState {
  readonly details: string | null
}

/** Keep a fault in one part of the window from taking the rest along. The document lives in the store and stays. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { details: null }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { details: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }

  override componentDidCatch(_error: unknown, info: ErrorInfo): void {
    this.setState(({ details }) => ({ details: `${details ?? ''}\n${info.componentStack ?? ''}` }))
  }

  override render(): ReactNode {
    if (this.state.details === null) return this.props.children
    return this.props.fallback({ details: this.state.details, retry: () => this.setState({ details: null }) })
  }
}
