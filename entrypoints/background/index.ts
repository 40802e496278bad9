import { defineBackground } from 'wxt/utils/define-background';
import { composeCard } from '../../domain/compose-card';
import { onMessage } from '../../platform/messages';
import { createAnswers } from './answers';
import { startBadge } from './badge';
import { startCommands } from './commands';
import { welcomeOnInstall } from './first-run';
import { startMenus } from './menus';
import { startOmnibox } from './omnibox';

/** Answers the pages and the browser. Keeps nothing that it cannot load again: the browser may stop it at any time. */
export default defineBackground(() => {
  const answers = createAnswers();
  onMessage(
    'getCard',
    async ({ data }) => composeCard(await answers.dossier(), data.entityId) ?? null,
  );
  onMessage('resolveNames', async ({ data }) => {
    const { resolve } = await answers.search();
    return data.names.map((name) => resolve(name) ?? null);
  });
  onMessage('lookUp', async ({ data }) => (await answers.lookUp(data.text)) ?? null);

  welcomeOnInstall();
  startBadge();
  startCommands();
  startMenus(answers);
  startOmnibox(answers);
});
