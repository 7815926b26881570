import { mount } from 'svelte';
import { desk, followAddress, openFromAddress } from '#state/index.ts';
import App from '#ui/App.svelte';
import { reflect } from '#ui/shell/reflect.ts';
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';

reflect(document.documentElement, {
  lang: desk.place.lang,
  theme: desk.place.theme,
  isDark: matchMedia('(prefers-color-scheme: dark)').matches,
  progress: 'loading',
});
followAddress();
void openFromAddress();

const target = document.getElementById('app');
if (target !== null) {
  document.getElementById('notice')?.remove();
  mount(App, { target });
}
