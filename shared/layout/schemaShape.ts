import type { z } from 'zod';

/**
 * A schema for every property of an interface, optional ones included: with `satisfies Shape<T>` a property that is added
 * to the interface and forgotten in the schema does not compile.
 */
export type Shape<T> = { readonly [K in keyof T]-?: z.ZodType<T[K]> };
