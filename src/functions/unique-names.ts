// Properties of a card that take their names from the service. Takes the card's own and those, gives all of them: none
// takes the place of another, and none makes of an object what it is not.
import type { EntityProperty } from './data-types';

/** Excel compares the names of properties in any case. The card's own keep their names; another one of the name gets a number. */
export function withNamed(own: Readonly<Record<string, EntityProperty>>, named: readonly (readonly [name: string, property: EntityProperty])[]): Record<string, EntityProperty> {
  const properties = new Map(Object.entries(own));
  const taken = new Set(Object.keys(own).map((name) => name.toLowerCase()));
  for (const [given, property] of named) {
    const name = given.trim() === '' ? 'Without a name' : given.trim();
    let unique = name;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) unique = `${name} (${number})`;
    taken.add(unique.toLowerCase());
    properties.set(unique, property);
  }
  // Also "__proto__" is a name then.
  return Object.fromEntries(properties);
}
