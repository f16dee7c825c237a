/** One step of a path: it may act before and after the rest, or end the path by not calling `next`. */
export type Step<Context> = (context: Context, next: () => Promise<void>) => Promise<void>;

/** The steps as one, each the `next` of the one before. */
export const compose =
  <Context>(...steps: readonly Step<Context>[]): Step<Context> =>
  (context, next) =>
    steps.reduceRight<() => Promise<void>>((rest, step) => () => step(context, rest), next)();

/** The step that belongs to the context's kind; other kinds go on to `next`. */
export const branch =
  <Context, Kind extends string>(
    kindOf: (context: Context) => Kind,
    steps: Readonly<Partial<Record<Kind, Step<Context>>>>,
  ): Step<Context> =>
  (context, next) =>
    steps[kindOf(context)]?.(context, next) ?? next();
