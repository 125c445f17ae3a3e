const lastOf = new Map<string, Promise<unknown>>()

/** Run tasks of one key one after another, in the order they were asked for; a failed one does not stop the next. */
export async function inTurn<Value>(key: string, task: () => Promise<Value>): Promise<Value> {
  const before = lastOf.get(key) ?? Promise.resolve()
  const mine = before.then(task, task)
  lastOf.set(key, mine)
  try {
    return await mine
  } finally {
    if (lastOf.get(key) === mine) lastOf.delete(key)
  }
}
