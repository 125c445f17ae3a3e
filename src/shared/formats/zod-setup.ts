import { z } from 'zod'

// The renderer's content security policy forbids compiling code, which zod would otherwise try.
z.config({ jitless: true })

export { z }
