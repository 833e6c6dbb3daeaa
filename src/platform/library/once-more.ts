const isRefused = (thrown: unknown) => thrown instanceof Error && thrown.name === 'InvalidStateError';

/**
 * Makes a change of a database, once more where it is refused: Firefox refuses the first change after a full disk, and
 * takes the next.
 */
export async function onceMore<T>(change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (thrown) {
    if (!isRefused(thrown)) throw thrown;
    return change();
  }
}
