// One core of npm run simulate: takes seeds, gives the outcomes of their worlds. Ends with the process that started it.
import { runWorlds } from '../test/simulation/run-worlds';

process.on('message', (seeds: readonly number[]) => {
  void runWorlds(seeds).then((outcomes) => process.send?.(outcomes));
});
