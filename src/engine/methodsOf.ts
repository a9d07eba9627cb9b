/** Methods of what `of` gives at each call: an engine answers with what was loaded last. */
export function methodsOf<Whole extends object, Name extends keyof Whole>(
  of: () => Whole,
  names: readonly Name[],
): Pick<Whole, Name> {
  const methods = names.map((name) => [
    name,
    (...given: unknown[]) => (of()[name] as (...given: unknown[]) => unknown)(...given),
  ]);
  return Object.fromEntries(methods) as Pick<Whole, Name>;
}
