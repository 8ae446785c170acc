import { askToKeep } from '../../../src/store/persistence';

function storage(answers: { readonly persisted: boolean; readonly persist: () => Promise<boolean> }) {
  let asked = 0;
  return {
    asked: () => asked,
    persisted: async () => answers.persisted,
    persist: () => {
      asked += 1;
      return answers.persist();
    },
  };
}

test('the browser is asked to keep what is stored', async () => {
  const unkept = storage({ persisted: false, persist: async () => true });
  expect([await askToKeep(unkept), unkept.asked()]).toEqual([true, 1]);
});

test('nobody is asked twice for what is kept already', async () => {
  const kept = storage({ persisted: true, persist: async () => true });
  expect([await askToKeep(kept), kept.asked()]).toEqual([true, 0]);
});

test('a browser that refuses, or has no such thing, is no fault', async () => {
  expect(await askToKeep(storage({ persisted: false, persist: () => Promise.reject(new Error('not allowed')) }))).toBe(false);
  expect(await askToKeep(undefined)).toBe(false);
});
