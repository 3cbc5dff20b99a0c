/** Things kept for a short while under names that nobody can guess. The oldest goes when there are too many. */
export interface TokenStore<T> {
  readonly put: (value: T) => string;
  readonly get: (token: string) => T | undefined;
  /** Gives it out and forgets it. */
  readonly take: (token: string) => T | undefined;
  readonly clear: () => void;
}

export function createTokenStore<T>(newId: () => string, most: number): TokenStore<T> {
  const values = new Map<string, T>();
  const take = (token: string): T | undefined => {
    const value = values.get(token);
    values.delete(token);
    return value;
  };
  return {
    put: (value) => {
      const token = newId();
      values.set(token, value);
      const oldest = values.keys().next();
      if (values.size > most && !oldest.done) values.delete(oldest.value);
      return token;
    },
    get: (token) => values.get(token),
    take,
    clear: () => values.clear(),
  };
}
