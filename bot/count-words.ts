const inOrder = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** How many, as people type it with one thumb. */
export const countWords: ReadonlyMap<string, number> = new Map(inOrder.map((word, at) => [word, at + 1]));
