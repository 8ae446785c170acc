// Reads shortcuts.json against what Microsoft documents of it, and checks combinations of keys.
// Sources: office-js-docs-pr, docs/design/keyboard-shortcuts.md (2026-05-21): required properties, "Guidelines for
// custom key combinations" and "Avoid key combinations in use by other add-ins".
import * as v from 'valibot';

const Text = v.pipe(v.string(), v.minLength(1));

const Shortcuts = v.strictObject({
  actions: v.array(v.strictObject({ id: Text, name: Text, type: v.optional(v.literal('ExecuteFunction')) })),
  shortcuts: v.array(
    v.strictObject({
      action: Text,
      key: v.strictObject({ default: Text, windows: v.optional(Text), mac: v.optional(Text), web: v.optional(Text) }),
    }),
  ),
});

/** Throws where the file has not the documented form. */
export function readShortcuts(json: string): v.InferOutput<typeof Shortcuts> {
  return v.parse(Shortcuts, JSON.parse(json));
}

const MODIFIERS = ['Ctrl', 'Alt', 'Shift', 'Command'];

/** What is wrong with a combination such as "Ctrl+Alt+Shift+H"; undefined where nothing is. */
export function breachOfKeyRules(combination: string, platform: 'default' | 'mac'): string | undefined {
  const keys = combination.split('+');
  const held = keys.filter((key) => MODIFIERS.includes(key));
  const others = keys.filter((key) => !MODIFIERS.includes(key));
  const isHeld = (...wanted: readonly string[]) => wanted.every((key) => held.includes(key));
  if (new Set(keys).size < keys.length) return `${combination} has a key twice.`;
  if (held.length === 0) return `${combination} has no modifier.`;
  if (held.length === 1 && isHeld('Shift')) return `${combination} has Shift as the only modifier.`;
  if (others.length !== 1 || !/^[A-Z0-9]$/.test(others[0] ?? '')) return `${combination} must have one other key, of A to Z and 0 to 9.`;
  if (platform === 'mac') {
    // Control with Option is how VoiceOver is spoken to.
    if (isHeld('Ctrl', 'Alt')) return `${combination} belongs to VoiceOver on the Mac.`;
    return isHeld('Command', 'Alt', 'Shift') ? undefined : `${combination} must have all three of Command, Alt and Shift.`;
  }
  if (isHeld('Command')) return `${combination}: Command is a key of the Mac.`;
  // Windows takes AltGr for Ctrl+Alt: on Dutch and German keyboards such a combination types a character.
  if (isHeld('Ctrl', 'Alt') && !isHeld('Shift')) return `${combination} is what AltGr gives on Dutch and German keyboards.`;
  // What Microsoft recommends; with fewer, Excel or a browser uses most of them.
  return isHeld('Ctrl', 'Alt', 'Shift') ? undefined : `${combination} must have all three of Ctrl, Alt and Shift.`;
}
