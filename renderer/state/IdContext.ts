import { createContext, useContext } from 'react';

/** Makes ids for new lines, paragraphs and requests. */
export const IdContext = createContext<() => string>(() => {
  throw new Error('IdContext is missing above');
});

export const useNewId = (): (() => string) => useContext(IdContext);
