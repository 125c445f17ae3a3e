/** Whether two rows of losses, one a member, are the same in every future. */
export const areSameLosses = (a: ArrayLike<number>, b: ArrayLike<number>): boolean =>
  a.length === b.length && Array.from(a).every((loss, member) => loss === b[member])
