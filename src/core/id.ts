declare const noun: unique symbol;

/** The name of one thing: a text that cannot be mixed up with the name of another sort of thing. */
export type Id<Noun extends string> = string & { readonly [noun]: Noun };

/** Marks a text as the name of a thing. The one place where ids are made from plain text. */
export function id<Noun extends string>(text: string): Id<Noun> {
  return text as Id<Noun>;
}
