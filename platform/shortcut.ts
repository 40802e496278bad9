import { browser } from 'wxt/browser';

/** The keys of a command as the browser writes them, empty where there are none; undefined where it has no commands. */
export async function shortcutOf(command: string): Promise<string | undefined> {
  const commands = await browser.commands?.getAll();
  return commands && (commands.find(({ name }) => name === command)?.shortcut ?? '');
}
