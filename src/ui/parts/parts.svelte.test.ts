import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Choices from './Choices.svelte';
import Menu from './Menu.svelte';
import Segmented from './Segmented.svelte';
import Tabs from './Tabs.svelte';
import VirtualTable from './VirtualTable.svelte';

const text = (words: string) => createRawSnippet(() => ({ render: () => `<span>${words}</span>` }));

const focused = () => document.activeElement?.textContent.trim();

test('arrow keys walk the tabs round and pick where they stop', async () => {
  const onpick = vi.fn();
  const tabs = ['one', 'two', 'three'].map((id) => ({ id, label: id }));
  await render(Tabs, { label: 'Views', tabs, current: 'one', panel: 'view', onpick });
  await page.getByRole('tab', { name: 'one' }).click();
  await userEvent.keyboard('{ArrowLeft}');
  expect(onpick).toHaveBeenLastCalledWith('three');
  expect(focused()).toBe('three');
  await userEvent.keyboard('{Home}');
  expect(onpick).toHaveBeenLastCalledWith('one');
  await expect.element(page.getByRole('tab', { name: 'one' })).toHaveAttribute('tabindex', '0');
  await expect.element(page.getByRole('tab', { name: 'two' })).toHaveAttribute('tabindex', '-1');
});

test('a segmented switch is a group of radios with one choice', async () => {
  const onchange = vi.fn();
  const options = [
    { value: 'day', label: 'Day', count: '7' },
    { value: 'week', label: 'Week' },
  ];
  await render(Segmented, { label: 'Unit', value: 'day', options, onchange });
  await expect.element(page.getByRole('group', { name: 'Unit' })).toBeVisible();
  await expect.element(page.getByRole('radio', { name: 'Day 7' })).toBeChecked();
  await page.getByText('Week').click();
  expect(onchange).toHaveBeenLastCalledWith('week');
  await page.getByRole('radio', { name: 'Week' }).click();
  expect(onchange).toHaveBeenLastCalledWith('week');
});

test('a menu opens and closes by its button, by Escape and by a click elsewhere', async () => {
  await render(Menu, { label: 'Topics', face: text('Topics'), children: text('the list') });
  const button = page.getByRole('button', { name: 'Topics' });
  await button.click();
  await expect.element(page.getByText('the list')).toBeVisible();
  await expect.element(button).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('the list')).not.toBeInTheDocument();
  await expect.element(button).toHaveFocus();
  await button.click();
  document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  await expect.element(page.getByText('the list')).not.toBeInTheDocument();
});

const items = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'].map((label, index) => ({
  value: `v${index}`,
  label: `${label}县`,
  count: 10 - index,
}));

test('a choice is added to those before and taken away again', async () => {
  const onchange = vi.fn();
  await render(Choices, { label: 'Places', items, chosen: ['v1'], onchange });
  await page.getByRole('checkbox', { name: '甲县 10' }).click();
  expect(onchange).toHaveBeenLastCalledWith(['v1', 'v0']);
  await page.getByRole('checkbox', { name: '乙县' }).click();
  expect(onchange).toHaveBeenLastCalledWith([]);
});

test('a long list is searched, and arrow keys lead from the field into it', async () => {
  await render(Choices, { label: 'Places', items, chosen: [], onchange: () => undefined });
  await page.getByRole('searchbox').fill('丙');
  await expect.element(page.getByRole('checkbox')).toHaveAccessibleName('丙县 8');
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByRole('checkbox')).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(page.getByRole('searchbox')).toHaveFocus();
});

interface Row {
  readonly id: number;
}

function tableOf(total: number) {
  const load = vi.fn(async (offset: number, limit: number) => {
    const count = Math.max(0, Math.min(limit, total - offset));
    const rows = Array.from({ length: count }, (_, index): Row => ({ id: offset + index }));
    return { total, offset, rows };
  });
  const cell = createRawSnippet((row: () => Row, column: () => string) => ({
    render: () => `<span>${column()} ${row().id}</span>`,
  }));
  const columns = [
    { id: 'name', label: 'Name', width: '1fr', isSortable: true },
    { id: 'size', label: 'Size', width: '6rem', isNumber: true },
  ];
  const key = (row: Row) => String(row.id);
  return { label: 'Rows', columns, header: 'name', load, key, cell, rowHeight: 40 };
}

test('a table of a hundred thousand rows holds only those on screen, and says where they stand', async () => {
  const props = tableOf(100_000);
  await render(VirtualTable<Row>, props);
  const table = page.getByRole('table', { name: 'Rows' });
  await expect.element(table).toHaveAttribute('aria-rowcount', '100001');
  await expect.element(page.getByRole('rowheader', { name: 'name 0', exact: true })).toBeVisible();
  expect(document.querySelectorAll('[role="row"]').length).toBeLessThan(60);
  table.element().scrollTop = 40 * 50_000;
  await expect
    .element(page.getByRole('rowheader', { name: 'name 50000', exact: true }))
    .toBeVisible();
  const row = page.getByRole('row').filter({ hasText: /^name 50000/ });
  await expect.element(row).toHaveAttribute('aria-rowindex', '50002');
  expect(props.load.mock.lastCall?.[0]).toBe(49_950);
});

test('a heading that sorts is a button, and only the sorted one says so', async () => {
  const onsort = vi.fn();
  await render(VirtualTable<Row>, { ...tableOf(3), sort: 'name', isDescending: true, onsort });
  const heading = page.getByRole('columnheader', { name: 'Name' });
  await expect.element(heading).toHaveAttribute('aria-sort', 'descending');
  await expect
    .element(page.getByRole('columnheader', { name: 'Size' }))
    .not.toHaveAttribute('aria-sort');
  await page.getByRole('button', { name: 'Name' }).click();
  expect(onsort).toHaveBeenCalledWith('name');
});

test('a table without rows says so, and one that failed offers another try', async () => {
  await render(VirtualTable<Row>, { ...tableOf(0), empty: text('nothing here') });
  await expect.element(page.getByText('nothing here')).toBeVisible();
  const load = vi.fn(tableOf(2).load).mockRejectedValueOnce(new Error('no'));
  await render(VirtualTable<Row>, { ...tableOf(2), load });
  await page.getByRole('alert').getByRole('button').click();
  await expect.element(page.getByRole('rowheader', { name: 'name 1' })).toBeVisible();
});
