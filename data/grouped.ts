/** Items by their key, or by each of several, every group in the order they come; without a key they are left out. */
export function grouped<Item>(
  items: Iterable<Item>,
  keysOf: (item: Item) => string | Iterable<string>,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const keys = keysOf(item);
    for (const key of typeof keys === 'string' ? [keys] : keys) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
