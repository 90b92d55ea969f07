/** Remembers what was made of each text: the same few are met again and again, and making it is most of the work. */
export function memoised<Made>(make: (text: string) => Made): (text: string) => Made {
  const made = new Map<string, { readonly result: Made }>();
  return (text) => {
    const known = made.get(text);
    if (known) return known.result;
    const result = make(text);
    made.set(text, { result });
    return result;
  };
}
