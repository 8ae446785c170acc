// The worksheet functions as they have been shipped. Workbooks all over the world hold these names and argument
// positions: nothing here changes; new functions are added, new parameters go last and are optional.

export const SHIPPED_FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  HS: ['description', '[origin]', '[destination]', '[image_url]'],
  HSCODE: ['description', '[origin]', '[destination]', '[image_url]'],
  LANDED: ['hs', 'origin', 'value', '[destination]', '[currency]', '[shipping]', '[insurance]'],
  CREDITS: [],
};
